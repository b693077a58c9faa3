import { type ErrorCode, errorStatus } from "@harborsmith/domain";
import * as z from "zod/mini";
import { errorAnswer } from "../errors/index.ts";
import { idempotencyKey } from "../shapes/index.ts";
import { type DescribedRoute, describedRoutes } from "./routes.ts";

type Json = Record<string, unknown>;

const schemaOf = (schema: z.ZodMiniType, io: "input" | "output"): Json => {
	const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any", reused: "inline" });
	return rest;
};

const json = (schema: Json): Json => ({ content: { "application/json": { schema } } });

const queryParameters = (query: z.ZodMiniType | undefined): Json[] => {
	if (!query) return [];
	const { properties = {}, required = [] } = schemaOf(query, "input") as { properties?: Json; required?: string[] };
	return Object.entries(properties).map(([name, schema]) => ({
		name,
		in: "query",
		required: required.includes(name),
		schema,
	}));
};

const pathParameters = (path: string): Json[] =>
	[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
		name,
		in: "path",
		required: true,
		schema: { type: "string" },
	}));

const headerParameters = (route: DescribedRoute): Json[] => [
	{ name: "X-Correlation-Id", in: "header", required: false, schema: { type: "string" } },
	...(route.isIdempotent
		? [{ name: "Idempotency-Key", in: "header", required: true, schema: schemaOf(idempotencyKey, "input") }]
		: []),
];

const errorResponses = (codes: readonly ErrorCode[]): Json => {
	const byStatus = new Map<number, ErrorCode[]>();
	for (const code of codes) byStatus.set(errorStatus[code], [...(byStatus.get(errorStatus[code]) ?? []), code]);
	const entries = [...byStatus].map(([status, names]): [string, Json] => [
		String(status),
		{ description: names.join(", "), ...json({ $ref: "#/components/schemas/Error" }) },
	]);
	return Object.fromEntries(entries);
};

const success = ({ answer }: DescribedRoute): Json =>
	typeof answer === "string"
		? { description: "Success", content: { [answer]: { schema: { type: "string" } } } }
		: { description: "Success", ...json(schemaOf(answer, "output")) };

const securityOf: Record<DescribedRoute["auth"], Json[]> = {
	none: [],
	booking: [{ manageToken: [] }, { signedIn: [] }],
	booking_and_account: [{ manageToken: [], signedIn: [] }],
};

const operation = (route: DescribedRoute): Json => ({
	summary: route.summary,
	operationId: `${route.method}${route.path.replace(/[{}]/g, "").replace(/[^a-z]+(.)/gi, (_all, next: string) => next.toUpperCase())}`,
	parameters: [...pathParameters(route.path), ...queryParameters(route.query), ...headerParameters(route)],
	...(route.body
		? {
				requestBody: {
					required: route.isIdempotent !== true || route.status === 201,
					...json(schemaOf(route.body, "input")),
				},
			}
		: {}),
	security: securityOf[route.auth],
	responses: { [route.status]: success(route), ...errorResponses(route.errors) },
});

/** The OpenAPI 3.1 document of `/charter`, made from the schemas that check the requests. */
export const openApiDocument = (about: { version: string; url: string }): Json => {
	const paths: Record<string, Json> = {};
	for (const route of describedRoutes) paths[route.path] = { ...paths[route.path], [route.method]: operation(route) };
	return {
		openapi: "3.1.0",
		info: { title: "Harborsmith charter API", version: about.version, license: { name: "MIT", identifier: "MIT" } },
		servers: [{ url: about.url }],
		paths,
		components: {
			schemas: { Error: schemaOf(errorAnswer, "output") },
			securitySchemes: {
				manageToken: { type: "apiKey", in: "header", name: "X-Manage-Token" },
				signedIn: { type: "http", scheme: "bearer" },
			},
		},
	};
};

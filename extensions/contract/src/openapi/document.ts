import { type ErrorCode, errorStatus } from "@harborsmith/domain";
import type * as z from "zod/mini";
import { idempotencyKey } from "../shapes/index.ts";
import type { DescribedRoute, MediaType } from "./described-route.ts";
import { type Json, namedSchemas, schemaOf } from "./named-schemas.ts";
import { describedRoutes } from "./routes/index.ts";

const contentOf = (type: MediaType): Json =>
	type === "application/json"
		? { type: "object" }
		: { type: "string", ...(type === "text/calendar" ? {} : { format: "binary" }) };
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
		? [
				{
					name: "Idempotency-Key",
					in: "header",
					required: route.isIdempotent === true,
					schema: schemaOf(idempotencyKey, "input"),
				},
			]
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
	"_zod" in answer
		? { description: "Success", ...json(schemaOf(answer, "output")) }
		: {
				description: "Success",
				content: Object.fromEntries(answer.map((type) => [type, { schema: contentOf(type) }])),
			};

const also = ({ also: others = {} }: DescribedRoute): Json =>
	Object.fromEntries(
		Object.entries(others).map(([status, schema]) => [
			status,
			{ description: "Answered, but not well", ...json(schemaOf(schema, "output")) },
		]),
	);

const securityOf: Record<DescribedRoute["auth"], Json[]> = {
	none: [],
	booking: [{ manageToken: [] }, { signedIn: [] }],
	booking_and_account: [{ manageToken: [], signedIn: [] }],
	account: [{ signedIn: [] }],
	worker: [{ worker: [] }],
	stripe: [{ stripeSignature: [] }],
};

const operation = (route: DescribedRoute): Json => ({
	summary: route.summary,
	operationId: `${route.method}${route.path.replace(/[{}]/g, "").replace(/[^a-z]+(.)/gi, (_all, next: string) => next.toUpperCase())}`,
	parameters: [...pathParameters(route.path), ...queryParameters(route.query), ...headerParameters(route)],
	...(route.body
		? {
				requestBody: {
					required: route.isIdempotent === undefined || route.status === 201,
					...json(schemaOf(route.body, "input")),
				},
			}
		: {}),
	security: securityOf[route.auth],
	responses: { [route.status]: success(route), ...errorResponses(route.errors), ...also(route) },
});

/** The OpenAPI 3.1 document of all extensions, made from the schemas that check the requests. */
export const openApiDocument = (about: { version: string; url: string }): Json => {
	const paths: Record<string, Json> = {};
	for (const route of describedRoutes) paths[route.path] = { ...paths[route.path], [route.method]: operation(route) };
	return {
		openapi: "3.1.0",
		info: { title: "Harborsmith API", version: about.version, license: { name: "MIT", identifier: "MIT" } },
		servers: [{ url: about.url }],
		paths,
		components: {
			schemas: namedSchemas(),
			securitySchemes: {
				manageToken: { type: "apiKey", in: "header", name: "X-Manage-Token" },
				signedIn: { type: "http", scheme: "bearer" },
				worker: { type: "http", scheme: "bearer", description: "The worker's own token, or an administrator's." },
				stripeSignature: { type: "apiKey", in: "header", name: "Stripe-Signature" },
			},
		},
	};
};

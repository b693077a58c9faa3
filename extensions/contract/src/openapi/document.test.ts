import { expect, it } from "vitest";
import { z } from "zod";
import { openApiDocument } from "./document.ts";
import { describedRoutes } from "./routes/index.ts";

const shape = z.object({
	openapi: z.literal("3.1.0"),
	info: z.object({ title: z.string(), version: z.string() }),
	servers: z.array(z.object({ url: z.url() })),
	paths: z.record(
		z.string().regex(/^\/(charter|desk|payments|media|renditions)\//),
		z.record(
			z.string().regex(/^(get|post)$/),
			z.object({
				summary: z.string().min(10),
				operationId: z.string().regex(/^\w+$/),
				parameters: z.array(
					z.object({
						name: z.string(),
						in: z.enum(["path", "query", "header"]),
						required: z.boolean(),
						schema: z.looseObject({}),
					}),
				),
				requestBody: z.looseObject({}).optional(),
				security: z.array(z.record(z.string(), z.array(z.string()))),
				responses: z.record(z.string().regex(/^\d{3}$/), z.looseObject({ description: z.string() })),
			}),
		),
	),
	components: z.looseObject({}),
});

const document = openApiDocument({ version: "1.2.3", url: "http://localhost:8055" });

it("is a document of every route with an id of its own", () => {
	const { paths } = shape.parse(document);
	const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
	expect(operations).toHaveLength(describedRoutes.length);
	expect(new Set(operations.map((operation) => operation.operationId)).size).toBe(operations.length);
});

it("declares a parameter for every name in a path", () => {
	for (const [path, methods] of Object.entries(shape.parse(document).paths)) {
		const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
		for (const { parameters } of Object.values(methods)) {
			expect(parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name)).toEqual(names);
		}
	}
});

it("gives what several routes answer a name of its own, and refusals their codes", () => {
	const { schemas } = z
		.object({ schemas: z.record(z.string(), z.looseObject({ examples: z.array(z.string()).optional() })) })
		.parse(shape.parse(document).components);
	expect(Object.keys(schemas)).toEqual(
		expect.arrayContaining(["Booking", "Error", "FleetCard", "Health", "MediaItem", "Quote", "YachtPage"]),
	);
	expect(schemas.ErrorCode?.examples).toContain("SLOT_TAKEN");
	expect(document).toHaveProperty(
		["paths", "/charter/bookings/{number}", "get", "responses", "200", "content", "application/json", "schema"],
		expect.objectContaining({ properties: { data: { $ref: "#/components/schemas/Booking" } } }),
	);
	expect(schemas.FleetCard).toMatchObject({
		properties: { total_cents: { description: "the same with government tax" }, image: expect.anything() },
	});
	expect(document).toHaveProperty(["paths", "/charter/health", "get", "responses", "503"]);
});

it("refers only to what it holds", () => {
	const text = JSON.stringify(document);
	for (const [, name = ""] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
		expect(document).toHaveProperty(["components", "schemas", name]);
	}
	expect(text).not.toMatch(/"\$ref":"(?!#\/components)/);
});

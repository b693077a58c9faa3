import { randomUUID } from "node:crypto";
import { bookingCreatedAnswer } from "@harborsmith/contract/bookings";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import {
	type Answer,
	type CharterClient,
	charterClient,
	testContact,
	testDay,
} from "../../../../tests/support/guest/charter-client.ts";
import { createTestYacht, type TestYacht } from "../../../../tests/support/guest/test-yacht.ts";
import { type TestStack, useStack } from "../../../../tests/support/stack.ts";

type Schema = Parameters<typeof z.fromJSONSchema>[0];
const served = z.object({
	openapi: z.literal("3.1.0"),
	paths: z.record(
		z.string(),
		z.record(
			z.string(),
			z.object({
				responses: z.record(
					z.string(),
					z.object({ content: z.record(z.string(), z.object({ schema: z.custom<Schema>() })) }),
				),
			}),
		),
	),
	components: z.object({ schemas: z.record(z.string(), z.custom<Schema>()) }),
});

let stack: TestStack;
let client: CharterClient;
let yacht: TestYacht;
let document: z.output<typeof served>;

beforeAll(async () => {
	stack = await useStack();
	client = charterClient(stack);
	yacht = await createTestYacht(stack);
	document = served.parse((await client.call("/charter/openapi.json")).body);
});
afterAll(() => yacht.archive());

/** A schema that holds what it refers to. */
const whole = (schema: Schema): Schema =>
	JSON.parse(
		JSON.stringify({ ...Object(schema), $defs: document.components.schemas }).replaceAll(
			"#/components/schemas/",
			"#/$defs/",
		),
	);

/** Checks an answer against the document that the project itself serves. */
const expectDescribed = (method: "get" | "post", path: string, answer: Answer): void => {
	const response = document.paths[path]?.[method]?.responses[String(answer.status)];
	expect(response, `${method} ${path} answered ${answer.status}, which is not described`).toBeDefined();
	const schema = response?.content["application/json"]?.schema;
	if (!schema) return;
	const checked = z.fromJSONSchema(whole(schema)).safeParse(answer.body);
	expect(checked.error?.issues ?? [], `${method} ${path}`).toEqual([]);
};

it("describes what every route really answers", async () => {
	const day = testDay(35);
	const slot = { slug: yacht.slug, starts_at: `${day}T10:00`, ends_at: `${day}T14:00` };
	expectDescribed("get", "/charter/fleet", await client.call("/charter/fleet?per_page=5"));
	expectDescribed(
		"get",
		"/charter/fleet",
		await client.call(`/charter/fleet?start=${day}T10:00&end=${day}T14:00&order_by=price`),
	);
	expectDescribed("get", "/charter/fleet", await client.call("/charter/fleet?guests=none"));
	expectDescribed("get", "/charter/yachts/{slug}", await client.call(`/charter/yachts/${yacht.slug}`));
	expectDescribed("get", "/charter/yachts/{slug}", await client.call("/charter/yachts/no-such-yacht"));
	const calendar = "/charter/yachts/{slug}/availability";
	expectDescribed(
		"get",
		calendar,
		await client.call(`/charter/yachts/${yacht.slug}/availability?from=${day}&to=${day}`),
	);
	const quote = await client.fetchQuote(slot);
	expectDescribed("post", "/charter/quotes", quote);
	const signed = (await client.quote(slot)).quote;
	const key = randomUUID();
	const customer = testContact();
	const booked = await client.book(signed, { key, customer });
	expectDescribed("post", "/charter/bookings", booked);
	expectDescribed("post", "/charter/bookings", await client.book(signed));
	expectDescribed("post", "/charter/bookings", await client.book(signed, { key }));
	expectDescribed("post", "/charter/quotes", await client.fetchQuote(slot));
	const { data } = bookingCreatedAnswer.parse(booked.body);
	const headers = { "X-Manage-Token": data.manage_token };
	const path = `/charter/bookings/${data.number}`;
	expectDescribed("get", "/charter/bookings/{number}", await client.call(path, { headers }));
	expectDescribed("get", "/charter/bookings/{number}", await client.call(path));
	expectDescribed("get", "/charter/bookings/{number}/invite.ics", await client.call(`${path}/invite.ics`, { headers }));
	const change = (name: string) => client.post(`${path}/${name}`, {}, { ...headers, "Idempotency-Key": randomUUID() });
	for (const name of ["pay", "extend-hold", "extend-hold", "cancel", "cancel", "pay"]) {
		expectDescribed("post", `/charter/bookings/{number}/${name}`, await change(name));
	}
	expectDescribed("get", "/charter/health", await client.call("/charter/health"));
	expectDescribed("get", "/charter/health/live", await client.call("/charter/health/live"));
});

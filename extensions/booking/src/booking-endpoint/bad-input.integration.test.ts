import { randomUUID } from "node:crypto";
import { errorStatus } from "@harborsmith/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
	type Answer,
	type CharterClient,
	charterClient,
	errorOf,
	testContact,
	testDay,
} from "../../../../tests/support/guest/charter-client.ts";
import { createTestYacht, type TestYacht } from "../../../../tests/support/guest/test-yacht.ts";
import { type TestStack, useStack } from "../../../../tests/support/stack.ts";

let stack: TestStack;
let client: CharterClient;
let yacht: TestYacht;
let quote: string;
let number: string;
let token: string;

beforeAll(async () => {
	stack = await useStack();
	client = charterClient(stack);
	yacht = await createTestYacht(stack);
	const day = testDay(30);
	const created = await client.bookSlot({ slug: yacht.slug, starts_at: `${day}T10:00`, ends_at: `${day}T14:00` });
	number = created.number;
	token = created.manage_token;
	quote = (await client.quote({ slug: yacht.slug, starts_at: `${day}T15:00`, ends_at: `${day}T19:00` })).quote;
});
afterAll(() => yacht.archive());

/** Known by its code and status, with a sentence, and with nothing from inside the platform. */
const expectRefusal = (answer: Answer, context: unknown): void => {
	const error = errorOf(answer);
	expect([context, answer.status < 500]).toEqual([context, true]);
	expect(Object.entries(errorStatus)).toContainEqual([error.code, answer.status]);
	expect(error.message).toMatch(/\S+ \S+/);
	expect(error.correlation_id).toBe(answer.headers.get("x-correlation-id"));
	expect(JSON.stringify(answer.body)).not.toMatch(/node_modules|select |insert |\.ts:\d|\.js:\d/i);
};

const counts = async () =>
	stack.sql(
		`select (select count(*) from bookings) as bookings, (select count(*) from customers) as customers,
			(select count(*) from booking_lines) as lines, (select count(*) from idempotency_keys) as keys`,
	);

const long = "x".repeat(5_000);
const odd: [string, unknown][] = [
	["missing", undefined],
	["null", null],
	["a number", 42],
	["a negative number", -1],
	["a fraction", 1.5],
	["beyond any integer", 1e300],
	["an empty text", ""],
	["a long text", long],
	["a NUL byte", "a\u0000b"],
	["half a surrogate pair", "\ud800"],
	["a list", [1, 2]],
	["an object", { $ne: null }],
	["true", true],
	["SQL", "'; drop table bookings; --"],
	["right-to-left and emoji", "\u202e🚤 قارب"],
];

describe("reads", () => {
	const addresses = (value: string): string[] => [
		`/charter/fleet?start=${value}&end=${value}`,
		`/charter/fleet?guests=${value}`,
		`/charter/fleet?charter_type=${value}`,
		`/charter/fleet?marina=${value}`,
		`/charter/fleet?price_max=${value}`,
		`/charter/fleet?feature=${value}`,
		`/charter/fleet?q=${value}`,
		`/charter/fleet?order_by=${value}`,
		`/charter/fleet?per_page=${value}`,
		`/charter/fleet?cursor=${value}`,
		`/charter/fleet?lang=${value}`,
		`/charter/yachts/${value}`,
		`/charter/yachts/${yacht.slug}?lang=${value}`,
		`/charter/yachts/${value}/availability?from=2027-01-01&to=2027-01-02`,
		`/charter/yachts/${yacht.slug}/availability?from=${value}&to=${value}`,
		`/charter/yachts/${yacht.slug}/availability?from=2027-01-01&to=2027-01-02&duration_min=${value}`,
		`/charter/yachts/${yacht.slug}/availability?from=2027-01-01&to=2027-01-02&charter_type=${value}`,
		`/charter/yachts/${yacht.slug}/availability?from=2027-01-01&to=2027-01-02&guests=${value}`,
		`/charter/bookings/${value}`,
		`/charter/bookings/${value}/invite.ics`,
	];
	const values = [
		"%00",
		"-1",
		"999999999999999999999",
		"1e9",
		"%F0%9F%9A%A4",
		"'%3B--",
		"%ED%A0%80",
		"%",
		"a".repeat(3_000),
		"2027-13-45",
		"0001-01-01",
		"9999-12-31T10:00",
		"..%2F..%2Fetc",
		"%7B%7D",
	];

	it("answer every odd value with the contract's refusal or an ordinary answer, never with a fault", async () => {
		for (const value of values) {
			for (const address of addresses(value)) {
				const answer = await client.call(address, { headers: { "X-Manage-Token": token } });
				if (answer.status !== 200) expectRefusal(answer, address.slice(0, 120));
			}
		}
	});

	it("refuse spans, orders and times that make no sense", async () => {
		const cases = [
			`/charter/yachts/${yacht.slug}/availability`,
			`/charter/yachts/${yacht.slug}/availability?from=2027-01-01`,
			`/charter/yachts/${yacht.slug}/availability?from=2027-01-02&to=2027-01-01`,
			`/charter/yachts/${yacht.slug}/availability?from=2027-01-01&to=2027-06-01`,
			"/charter/fleet?start=2027-01-01T10:00",
			"/charter/fleet?start=2027-01-01T14:00&end=2027-01-01T10:00",
			"/charter/fleet?start=2027-03-14T02:30&end=2027-03-14T05:00",
			"/charter/fleet?cursor=bm9wZQ",
			"/charter/fleet?order_by=sideways",
		];
		for (const address of cases) {
			const answer = await client.call(address);
			expect([address, answer.status]).toEqual([address, 400]);
			expectRefusal(answer, address);
		}
	});
});

describe("quotes", () => {
	it("refuse every odd field and write nothing", async () => {
		const day = testDay(31);
		const good = {
			yacht: yacht.slug,
			charter_type: "captained",
			starts_at: `${day}T10:00`,
			ends_at: `${day}T14:00`,
			guests: 2,
		};
		const before = await counts();
		for (const [name, value] of odd) {
			for (const field of Object.keys(good)) {
				const answer = await client.post("/charter/quotes", { ...good, [field]: value });
				expect(answer.status, `${field}: ${name}`).toBeGreaterThanOrEqual(400);
				expectRefusal(answer, [field, name]);
			}
			const extras = await client.post("/charter/quotes", {
				...good,
				extras: value ?? [{ slug: value, quantity: value }],
			});
			expectRefusal(extras, ["extras", name]);
			const quantity = await client.post("/charter/quotes", {
				...good,
				extras: [{ slug: "no-such-extra", quantity: value }],
			});
			expectRefusal(quantity, ["quantity", name]);
		}
		const unknown = await client.post("/charter/quotes", { ...good, surprise: 1 });
		expectRefusal(unknown, "an unknown field");
		const unknownYacht = await client.post("/charter/quotes", { ...good, yacht: randomUUID() });
		expect([unknownYacht.status, errorOf(unknownYacht).code]).toEqual([404, "NOT_FOUND"]);
		expect(await counts()).toEqual(before);
	});

	it("name the field that is wrong", async () => {
		const answer = await client.post("/charter/quotes", { yacht: yacht.slug });
		const error = errorOf(answer);
		expect(error.code).toBe("INVALID_INPUT");
		expect(error).toMatchObject({ details: expect.arrayContaining([{ field: "guests", issue: expect.any(String) }]) });
	});
});

describe("bookings", () => {
	const send = (body: unknown) => client.post("/charter/bookings", body, { "Idempotency-Key": randomUUID() });

	it("refuse every odd field and write nothing", async () => {
		const before = await counts();
		const good = { quote, customer: testContact(), accept_terms: true };
		for (const [name, value] of odd) {
			for (const field of ["quote", "customer", ...(value === true ? [] : ["accept_terms"])]) {
				expectRefusal(await send({ ...good, [field]: value }), [field, name]);
			}
			for (const field of Object.keys(good.customer)) {
				if (["SQL", "right-to-left and emoji"].includes(name) && field.endsWith("_name")) continue;
				expectRefusal(await send({ ...good, customer: { ...good.customer, [field]: value } }), [field, name]);
			}
		}
		for (const special_requests of [42, long, "a\u0000b", ["x"]]) {
			expectRefusal(await send({ ...good, special_requests }), "special_requests");
		}
		expect(await counts()).toEqual(before);
	});

	it("take names in any script", async () => {
		const customer = { ...testContact(), first_name: "Ægir 🚤", last_name: "'; drop table bookings; --" };
		const answer = await send({ quote, customer, accept_terms: true });
		expect(answer.status).toBe(201);
	});
});

describe("changes of a booking", () => {
	it("refuse odd bodies, tokens, keys and numbers", async () => {
		const headers = { "X-Manage-Token": token, "Idempotency-Key": randomUUID() };
		for (const name of ["extend-hold", "cancel"]) {
			const path = `/charter/bookings/${number}/${name}`;
			for (const body of [[], "text", 5, null, { surprise: 1 }, { preview: "yes" }, { reason: long }]) {
				const answer = await client.post(path, body, { ...headers, "Idempotency-Key": randomUUID() });
				expectRefusal(answer, [name, body]);
			}
			expectRefusal(await client.post(path, {}, { "X-Manage-Token": token }), [name, "no key"]);
			expectRefusal(await client.post(path, {}, { ...headers, "X-Manage-Token": "a.b.c" }), [name, "bad token"]);
			expectRefusal(await client.post(path, {}, { "Idempotency-Key": randomUUID() }), [name, "no token"]);
			expectRefusal(await client.post(`/charter/bookings/HS-00000000/${name}`, {}, headers), [name, "unknown number"]);
			expectRefusal(await client.post(`/charter/bookings/%00/${name}`, {}, headers), [name, "NUL number"]);
		}
	});
});

describe("bodies that never reach a route", () => {
	const posts = () => [
		"/charter/quotes",
		"/charter/bookings",
		`/charter/bookings/${number}/cancel`,
		`/charter/bookings/${number}/extend-hold`,
	];
	const raw = (path: string, body: string, type = "application/json") =>
		client.call(path, {
			method: "POST",
			body,
			headers: { "Content-Type": type, "Idempotency-Key": randomUUID(), "X-Manage-Token": token },
		});

	it("are refused in the contract's words", async () => {
		const before = await counts();
		const bodies: [string, string?][] = [
			['{"yacht":'],
			["not json at all"],
			[JSON.stringify({ filler: "x".repeat(2_000_000) })],
			["<yacht/>", "application/xml"],
			["a=1&b=2", "application/x-www-form-urlencoded"],
			["{}", "application/json; charset=nonsense"],
			["[".repeat(20_000) + "]".repeat(20_000)],
		];
		for (const path of posts()) {
			for (const [body, type] of bodies) {
				const answer = await raw(path, body, type);
				expect(answer.status, `${path} ${body.slice(0, 30)}`).toBeGreaterThanOrEqual(400);
				expectRefusal(answer, [path, body.slice(0, 30)]);
			}
		}
		expect(await counts()).toEqual(before);
	});

	it("a bad login, an unknown path and another method are refused the same way", async () => {
		const nonsense = await client.call("/charter/health", { headers: { Authorization: "Bearer nonsense" } });
		expectRefusal(nonsense, "bad login");
		expectRefusal(await client.call("/charter/nowhere"), "unknown path");
		expectRefusal(await client.call("/charter/fleet", { method: "DELETE" }), "another method");
		expectRefusal(await client.call("/charter/quotes?limit=abc", { method: "POST" }), "a query that Directus refuses");
	});
});

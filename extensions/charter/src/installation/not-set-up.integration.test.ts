import { systemUserId } from "@harborsmith/kit";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type OwnDirectus, ownDirectus } from "../../../../tests/support/own-directus.ts";
import { useStack } from "../../../../tests/support/stack.ts";

let own: OwnDirectus;
let directus: Awaited<ReturnType<OwnDirectus["start"]>> | undefined;

beforeAll(async () => {
	own = await ownDirectus(await useStack(), "bare");
	await own.run(["bootstrap"]);
});
beforeEach(async () => {
	await directus?.stop();
	directus = undefined;
});
afterAll(() => own.drop());

const ask = async (path: string, body?: unknown, token?: string) => {
	const headers = { "Content-Type": "application/json", "Idempotency-Key": crypto.randomUUID() };
	const response = await fetch(`${directus?.url}${path}`, {
		headers: token ? { ...headers, Authorization: `Bearer ${token}` } : headers,
		...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
	});
	const answer = (await response.json()) as {
		status?: string;
		checks?: Record<string, { status: string }>;
		errors?: { extensions: { code: string } }[];
	};
	return { status: response.status, code: answer.errors?.[0]?.extensions.code, answer };
};

const lacking = async (): Promise<string[]> => {
	const { status, answer } = await ask("/charter/health");
	expect([status, answer.status]).toEqual([503, "down"]);
	return ["schema", "guarantees", "accounts"].filter((name) => answer.checks?.[name]?.status === "down");
};

const quote = {
	yacht: "any",
	charter_type: "captained",
	starts_at: "2031-06-01T10:00",
	ends_at: "2031-06-01T14:00",
	guests: 2,
};
const guest = { first_name: "Ada", last_name: "Bay", email: "ada@example.com", phone: "+14155550123" };
const booking = { quote: "x".repeat(40), customer: guest, accept_terms: true };

async function nothingIsSold(): Promise<void> {
	for (const [path, body] of [
		["/charter/quotes", quote],
		["/charter/bookings", booking],
	] as const) {
		const { status, code } = await ask(path, body);
		expect([path, status, code]).toEqual([path, 503, "SERVICE_UNAVAILABLE"]);
	}
	expect(directus?.said()).toMatch(/Nothing is sold.*directus\/setup\/main\.ts/);
}

test("without the schema health is down, nothing is sold, and the fleet says that it is not available", async () => {
	directus = await own.start();
	expect(await lacking()).toEqual(["schema", "guarantees", "accounts"]);
	await nothingIsSold();
	expect((await ask("/charter/fleet")).status).toBe(503);
});

test("without the guarantees nothing is sold, nor written past us by Directus's own doors", async () => {
	expect((await own.run(["setup/apply-schema.ts"])).code).toBe(0);
	directus = await own.start();
	expect(await lacking()).toEqual(["guarantees", "accounts"]);
	await nothingIsSold();

	const row = { number: "HS-AAAAAAAA", status: "confirmed", charter_type: "captained", guests: 2 };
	for (const [collection, item] of [
		["bookings", row],
		["blocks", {}],
		["payments", {}],
		["booking_lines", {}],
	] as const) {
		const { status, code } = await ask(`/items/${collection}`, item, own.token);
		expect([collection, status, code]).toEqual([collection, 503, "SERVICE_UNAVAILABLE"]);
	}
	expect((await own.database.query("SELECT FROM bookings")).rowCount).toBe(0);
});

test("with the guarantees of another release it is the same", async () => {
	expect((await own.run(["database/apply.ts"])).code).toBe(0);
	await own.database.query("UPDATE harborsmith_applied SET hash = 'of-another-release'");
	directus = await own.start();
	expect(await lacking()).toEqual(["guarantees", "accounts"]);
	await nothingIsSold();
});

test("without the system's user a guest is not told that the request could not be read", async () => {
	expect((await own.run(["database/apply.ts"])).code).toBe(0);
	directus = await own.start();
	expect(await lacking()).toEqual(["accounts"]);
	await nothingIsSold();
});

test("with all of it health is no longer down, and the next request is taken without a restart", async () => {
	directus = await own.start();
	expect(await lacking()).toEqual(["accounts"]);
	const { code, said } = await own.run(["config/apply.ts"], { DIRECTUS_URL: directus.url });
	expect(code, said).toBe(0);
	expect((await own.database.query("SELECT FROM directus_users WHERE id = $1", [systemUserId])).rowCount).toBe(1);
	expect((await ask("/charter/health")).status).toBe(200);
	expect((await ask("/charter/quotes", quote)).status).toBe(404);
});

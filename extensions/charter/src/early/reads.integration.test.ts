import { availabilityAnswer } from "@harborsmith/contract/availability";
import { fleetAnswer } from "@harborsmith/contract/fleet";
import { yachtAnswer } from "@harborsmith/contract/yacht";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type CharterClient, charterClient, errorOf, testDay } from "../../../../tests/support/guest/charter-client.ts";
import { createTestYacht, type TestYacht } from "../../../../tests/support/guest/test-yacht.ts";
import { type TestStack, useStack } from "../../../../tests/support/stack.ts";
import { until } from "../../../../tests/support/until.ts";

let stack: TestStack;
let client: CharterClient;
let yacht: TestYacht;

beforeAll(async () => {
	stack = await useStack();
	client = charterClient(stack);
	yacht = await createTestYacht(stack, { max_guests: 6 });
});
afterAll(() => yacht.archive());

/** A raw statement reaches the process by a notification: within moments, not before the next request. */
const soon = { seconds: 2, every: 5 };
const fleetWith = async (query: string) => fleetAnswer.parse((await client.call(`/charter/fleet?${query}`)).body);
const own = `marina=marina-`;

it("lists an active yacht with its lowest price and hides it once it is not active", async () => {
	const query = `${own}${yacht.id}`;
	const [card] = (await fleetWith(query)).data;
	expect(card).toMatchObject({
		slug: yacht.slug,
		from_price_unit: "hour",
		currency: "USD",
		rating: { average: null, count: 0 },
	});
	await stack.sql("update yachts set status = 'inactive' where id = $1", [yacht.id]);
	const shown = () => fleetWith(query).then(({ data }) => data.length);
	await until(shown, (count) => count === 0, soon);
	await stack.sql("update yachts set status = 'active' where id = $1", [yacht.id]);
	await until(shown, (count) => count === 1, soon);
});

it("finds by text without accents, by feature, guests and charter type", async () => {
	const mine = `${own}${yacht.id}`;
	const count = async (query: string) => (await fleetWith(`${mine}&${query}`)).meta.total;
	expect(await count("q=t%C3%A9st%20YACHT")).toBe(1);
	expect(await count("q=submarine")).toBe(0);
	expect(await count("feature=wifi")).toBe(1);
	expect(await count("feature=wifi,hot-tub")).toBe(0);
	expect(await count("guests=6")).toBe(1);
	expect(await count("guests=7")).toBe(0);
	expect(await count("charter_type=captained")).toBe(1);
	expect(await count("charter_type=bareboat")).toBe(0);
	expect(await count("price_max=10")).toBe(0);
});

it("gives the exact price of a free yacht for dates and leaves a taken one out", async () => {
	const day = testDay(40);
	const query = `${own}${yacht.id}&start=${day}T10:00&end=${day}T14:00&guests=2`;
	const [card] = (await fleetWith(query)).data;
	const quote = await client.quote({ slug: yacht.slug, starts_at: `${day}T10:00`, ends_at: `${day}T14:00` });
	expect(card?.price_cents).toBe(quote.subtotal_cents - quote.discount_cents);
	expect(card?.total_cents).toBe(quote.total_cents);
	expect((await client.book(quote.quote)).status).toBe(201);
	expect((await fleetWith(query)).data).toEqual([]);
	const later = `${own}${yacht.id}&start=${day}T14:00&end=${day}T18:00&guests=2`;
	expect((await fleetWith(later)).data).toHaveLength(1);
});

it("pages through the fleet without losing or repeating a yacht", async () => {
	const seen: string[] = [];
	let cursor: string | null = null;
	do {
		const page: Awaited<ReturnType<typeof fleetWith>> = await fleetWith(
			`per_page=3&order_by=capacity${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`,
		);
		seen.push(...page.data.map((card) => card.id));
		cursor = page.meta.next_cursor;
		if (seen.length > 60) break;
	} while (cursor);
	expect(new Set(seen).size).toBe(seen.length);
	expect(seen.length).toBeGreaterThan(0);
});

it("describes a yacht with offers and extras, in Spanish where it is translated", async () => {
	await stack.sql(
		"insert into yachts_translations (yachts_id, languages_code, name) values ($1, 'es-ES', 'Yate de prueba')",
		[yacht.id],
	);
	const english = yachtAnswer.parse((await client.call(`/charter/yachts/${yacht.slug}`)).body).data;
	expect(english.name).toBe("Test Yacht");
	const spanish = async () =>
		yachtAnswer.parse((await client.call(`/charter/yachts/${yacht.slug}?lang=es-ES`)).body).data;
	await until(spanish, ({ name }) => name === "Yate de prueba", soon);
	const [offer] = english.offers;
	expect(offer).toMatchObject({ charter_type: "captained", max_guests: 6 });
	expect(offer?.durations_min).toContain(240);
	expect(english.from_price_cents).toBe(offer?.from_price_cents);
});

it("shows free starts day by day and never who has the others", async () => {
	const day = testDay(50);
	await client.bookSlot({ slug: yacht.slug, starts_at: `${day}T10:00`, ends_at: `${day}T14:00` });
	const path = `/charter/yachts/${yacht.slug}/availability?from=${day}&to=${day}&duration_min=240`;
	const answer = await client.call(path);
	const [shown] = availabilityAnswer.parse(answer.body).data.days;
	const hours = shown?.starts.map((start) => start.slice(11, 16)) ?? [];
	expect(hours).toContain("06:00");
	expect(hours).toContain("14:00");
	expect(hours).not.toContain("13:30");
	expect(hours).not.toContain("06:30");
	expect(JSON.stringify(answer.body)).not.toContain("Robin");
});

it("answers 304 to whoever has seen it, to the storefront's pages only", async () => {
	const path = `/charter/yachts/${yacht.slug}`;
	const origin = stack.storefront.url;
	const first = await client.call(path, { headers: { Origin: origin, "X-Correlation-Id": "my-own-id-1" } });
	expect(first.headers.get("x-correlation-id")).toBe("my-own-id-1");
	expect(first.headers.get("access-control-allow-origin")).toBe(origin);
	const etag = first.headers.get("etag") ?? "";
	expect((await client.call(path, { headers: { "If-None-Match": etag } })).status).toBe(304);
	expect((await client.call(path, { headers: { "If-None-Match": '"other"' } })).status).toBe(200);
	const foreign = await client.call(path, { headers: { Origin: "https://evil.example" } });
	expect(foreign.headers.get("access-control-allow-origin")).toBeNull();
	const preflight = await client.call("/charter/bookings", {
		method: "OPTIONS",
		headers: { Origin: origin, "Access-Control-Request-Method": "POST" },
	});
	expect(preflight.status).toBe(204);
	expect(preflight.headers.get("access-control-allow-headers")).toContain("Idempotency-Key");
});

it("says NOT_FOUND for a yacht that is not there", async () => {
	for (const path of [
		"/charter/yachts/no-such-yacht",
		"/charter/yachts/no-such-yacht/availability?from=2027-01-01&to=2027-01-02",
	]) {
		const answer = await client.call(path);
		expect(answer.status).toBe(404);
		expect(errorOf(answer).code).toBe("NOT_FOUND");
	}
});

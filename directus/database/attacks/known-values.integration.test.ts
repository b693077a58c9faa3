import { randomUUID } from "node:crypto";
import { contactParts } from "@harborsmith/domain/vocabulary";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answeredRefusal, refusal } from "../../../tests/support/world/refusal.ts";
import { createWorld, type World } from "../../../tests/support/world/world.ts";

let world: World;
beforeAll(async () => {
	world = await createWorld();
});
afterAll(() => world.close());

test("what a contact is made of is the same in the database as everywhere", async () => {
	expect(await world.one("SELECT hs.contact_parts() AS parts")).toEqual({ parts: [...contactParts] });
});

test.each(["USDOLLARS", " usd", "usd", "US", "", "U5D"])("the currency %j is stored nowhere", async (currency) => {
	const yacht = await world.yacht();
	const booking = await world.book(yacht, 1, 3);
	const payment = { booking, kind: "external", amount_cents: 10, currency };
	for (const write of [
		() => world.insert("payments", payment),
		() => world.book(yacht, 5, 7, { currency }),
		() => world.pool.query("UPDATE bookings SET currency = $2 WHERE id = $1", [booking, currency]),
		() => world.pool.query("UPDATE yachts SET currency = $2 WHERE id = $1", [yacht, currency]),
		() => world.pool.query("UPDATE site_settings SET currency = $1", [currency]),
		() => world.insert("crew_members", { first_name: "A", last_name: "B", currency }),
		() => world.insert("vouchers", { code: randomUUID(), initial_cents: 1, balance_cents: 1, currency }),
	]) {
		expect((await refusal(write())).code).toBe("HS004");
	}
	const answer = await world.stack.api("/items/payments", {
		method: "POST",
		body: JSON.stringify({ ...payment, provider: "cash" }),
	});
	expect(answeredRefusal(answer)).toMatchObject({
		code: "INVALID_INPUT",
		sentence: expect.stringContaining("three capital"),
	});
});

test.each(["Mars/Olympus", "PST", "America", "", "UTC+5", "Europe/Lissabon-7"])(
	"the time zone %j is stored nowhere",
	async (timezone) => {
		const slug = `nowhere-${randomUUID()}`;
		expect((await refusal(world.yacht({ timezone }))).code).toBe("HS004");
		expect((await refusal(world.insert("marinas", { name: "Nowhere", slug, timezone }))).code).toBe("HS004");
	},
);

test("every zone that a yacht may lie in is one that its guest's letter can be written in", async () => {
	for (const timezone of ["UTC", ...Intl.supportedValuesOf("timeZone")]) {
		const { known } = await world.one<{ known: boolean }>("SELECT hs.is_zone($1) AS known", [timezone]);
		expect([timezone, known]).toEqual([timezone, true]);
	}
});

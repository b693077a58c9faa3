import { randomUUID } from "node:crypto";
import type { CharterContext } from "@harborsmith/directus-extension-charter";
import knex, { type Knex } from "knex";
import { afterAll, beforeAll, expect, it } from "vitest";
import { at, createWorld, type World } from "../../../../../tests/support/world/world.ts";
import { checkLiveHolds } from "./check-live-holds.ts";

let world: World;
let database: Knex;
beforeAll(async () => {
	world = await createWorld();
	database = knex({ client: "pg", connection: world.stack.postgres.url, pool: { min: 0, max: 20 } });
});
afterAll(async () => {
	await database.destroy();
	await world.close();
});

const settings = { max_live_holds_per_person: 3, max_live_holds_per_address: 100, hold_minutes: 10 };
const context = {
	limits: { enabled: true },
	catalogue: { rules: async () => ({ settings }) },
} as unknown as CharterContext;

it.each([
	["holds", "pending"],
	["asks for", "requested"],
])("one person never %s more than allowed, however many requests come at once", async (_what, status) => {
	const email = `${randomUUID()}@example.com`;
	const address = randomUUID();
	const hold = async (): Promise<void> => {
		const yacht = await world.yacht({ instant_booking: status === "pending" });
		await database.transaction(async (trx) => {
			await checkLiveHolds(context, trx, { email, address });
			await trx("bookings").insert({
				yacht,
				contact: JSON.stringify({ first_name: "Robin", email: email.toUpperCase() }),
				starts_at: at(2_000),
				ends_at: at(2_004),
				charter_type: "captained",
				guests: 2,
				status,
				...(status === "pending" ? { hold_expires_at: new Date(Date.now() + 600_000) } : {}),
				quote: JSON.stringify({ address }),
			});
		});
	};
	const results = await Promise.allSettled(Array.from({ length: 12 }, hold));
	expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
	for (const result of results) {
		if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "RATE_LIMITED" });
	}
});

import { DateTime } from "luxon";
import { Client } from "pg";
import { readEnv } from "./env.ts";
import { print } from "./print.ts";
import { seedBookings } from "./steps/bookings/index.ts";
import { seedCompany } from "./steps/company.ts";
import { seedDay } from "./steps/day.ts";
import { seedFleet } from "./steps/fleet.ts";
import { seedOffers } from "./steps/offers.ts";
import { seedUpkeep } from "./steps/upkeep.ts";
import { seedWords } from "./steps/words.ts";

/**
 * The demo company in one transaction: a fixed seed, with dates that follow today. Its pictures and films are a run of
 * their own, `pictures.ts`.
 */
const env = readEnv();
const today = DateTime.now().setZone("America/Los_Angeles").startOf("day");

const client = new Client({ connectionString: env.database_url });
await client.connect();
try {
	const found = await client.query("select 1 from yachts limit 1");
	if (found.rowCount) {
		print("There is a fleet already; nothing was added.");
	} else {
		await client.query("begin");
		await seedCompany(client, today);
		await seedFleet(client, today);
		await seedOffers(client, today);
		await seedWords(client, today);
		await seedBookings(client, today, new Date());
		await seedUpkeep(client, today);
		await seedDay(client, today);
		await client.query("commit");
		print("Company, fleet and bookings written");
	}
} finally {
	await client.end();
}

import { DateTime } from "luxon";
import { Client } from "pg";
import { yachts } from "./data/yachts.ts";
import { readEnv } from "./env.ts";
import { seedBookings } from "./steps/bookings/index.ts";
import { seedCompany } from "./steps/company.ts";
import { seedDay } from "./steps/day.ts";
import { seedFleet } from "./steps/fleet.ts";
import { dropLeftovers, lacksMedia, seedMedia } from "./steps/media.ts";
import { seedOffers } from "./steps/offers.ts";
import { seedUpkeep } from "./steps/upkeep.ts";
import { seedWords } from "./steps/words.ts";
import { openStudio } from "./studio.ts";

/**
 * The demo company: a fixed seed, with dates that follow today. The fleet is one transaction; its pictures and films go
 * through Directus afterwards, and are sent again when that was interrupted.
 */
const env = readEnv();
const today = DateTime.now().setZone("America/Los_Angeles").startOf("day");
const say = (text: string): void => void process.stdout.write(`${text}\n`);

const items = await openStudio(yachts, env.ffmpeg, env.cache);
say(`${items.length} pictures and films`);

const client = new Client({ connectionString: env.database_url });
await client.connect();
try {
	const found = await client.query("select 1 from yachts limit 1");
	if (found.rowCount) {
		say("There is a fleet already; nothing was added.");
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
		say("Company, fleet and bookings written");
	}
	if (await lacksMedia(client, yachts)) {
		await dropLeftovers(client, env.directus);
		await client.query("begin");
		await seedMedia(client, env.directus, items);
		await client.query("commit");
		say("Media handed to the worker");
	}
} finally {
	await client.end();
}

import { defineHook } from "@directus/extensions-sdk";
import type { EventContext } from "@directus/types";
import { charterContext } from "@harborsmith/directus-extension-charter";
import { readingFilters } from "@harborsmith/kit";
import { requireReachableContacts } from "../contacts/require-reachable-contacts.ts";
import { changeBooking } from "./change-booking.ts";
import { completeBooking } from "./complete-booking.ts";
import { readJsonText } from "./read-json-text.ts";
import { databaseRefusals, refusalFor } from "./refusals/refusals.ts";
import { refuseDeletes } from "./refusals/refuse-deletes.ts";
import { refuseHistoryByHand } from "./refusals/refuse-history-by-hand.ts";
import { refuseDeletesOfUsed } from "./refusals/refuse-used.ts";
import { refuseWithoutGuarantees } from "./refusals/refuse-without-guarantees.ts";
import { translateRefusals } from "./refusals/translate-refusals.ts";

/** What staff write in the app, by REST, GraphQL or import: completed, signed, and refused with a sentence that helps. */
export default defineHook(({ filter, init }, directus) => {
	filter("database.error", refusalFor);
	filter("request.error", translateRefusals(directus));
	const readJson = async (payload: unknown, { collection }: Record<string, unknown>, { schema }: EventContext) =>
		readJsonText(String(collection), payload, schema ?? (await directus.getSchema()));
	const reading = readingFilters(filter);
	reading("items.create", readJson);
	reading("items.update", readJson);
	reading("bookings.items.create", (payload, _meta, event) =>
		completeBooking(charterContext(directus), payload, event),
	);
	filter("bookings.items.update", (payload, meta, event) =>
		changeBooking(charterContext(directus), payload, meta, event),
	);
	requireReachableContacts(filter);
	refuseWithoutGuarantees(reading, () => charterContext(directus).installation);
	refuseDeletes(filter);
	refuseHistoryByHand(filter);
	refuseDeletesOfUsed(filter, directus);
	init("routes.custom.after", ({ app }) => app.use(databaseRefusals));
});

import { defineHook } from "@directus/extensions-sdk";
import { charterContext } from "@harborsmith/directus-extension-charter";
import { readingFilters } from "@harborsmith/kit";
import { withWhatIsInTheWay } from "../access/what-is-in-the-way.ts";
import { changeBooking } from "./change-booking.ts";
import { completeBooking } from "./complete-booking.ts";
import { refuseBookingOfLine } from "./refusals/refuse-booking-of-line.ts";
import { refuseDeletes } from "./refusals/refuse-deletes.ts";
import { refuseHistoryByHand } from "./refusals/refuse-history-by-hand.ts";
import { refuseWithoutGuarantees } from "./refusals/refuse-without-guarantees.ts";

/** What staff write of bookings in the app, by REST, GraphQL or import: completed, signed, and refused with a sentence that helps. */
export default defineHook(({ filter }, directus) => {
	filter("request.error", withWhatIsInTheWay(directus));
	const reading = readingFilters(filter);
	reading("bookings.items.create", (payload, _meta, event) =>
		completeBooking(charterContext(directus), payload, event),
	);
	filter("bookings.items.update", (payload, meta, event) =>
		changeBooking(charterContext(directus), payload, meta, event),
	);
	refuseWithoutGuarantees(reading, () => charterContext(directus).installation);
	refuseBookingOfLine(reading);
	refuseDeletes(filter);
	refuseHistoryByHand(filter);
});

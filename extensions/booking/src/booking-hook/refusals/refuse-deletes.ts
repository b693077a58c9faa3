import type { RegisterFunctions } from "@directus/types";
import { charterError } from "@harborsmith/kit";

export const kept: Record<string, string> = {
	bookings: "Bookings are kept for the books. Cancel the booking instead.",
	booking_events: "The history of a booking is only ever added to.",
	charges: "Charges are only ever added. Close one that is not to be paid.",
	payments: "Payments are only ever added. Correct one with a further payment or refund.",
};

/** Deletes that the database would refuse, where Directus has no other place to say why. */
export const refuseDeletes = (filter: RegisterFunctions["filter"]): void => {
	for (const [collection, sentence] of Object.entries(kept)) {
		filter(`${collection}.items.delete`, () => {
			throw charterError("FORBIDDEN", sentence);
		});
	}
	filter("blocks.items.delete", async (keys, _meta, { database, accountability }) => {
		if (accountability && !accountability.user) return;
		const taken = await database("blocks")
			.whereIn("id", keys as string[])
			.whereNotNull("booking")
			.first("id");
		if (taken) {
			throw charterError("FORBIDDEN", "This time belongs to a booking. Cancel the booking to free it.");
		}
	});
};

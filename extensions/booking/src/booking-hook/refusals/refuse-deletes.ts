import type { RegisterFunctions } from "@directus/types";
import { refuse } from "@harborsmith/kit";

export const kept = {
	bookings: "booking_kept",
	booking_events: "history_kept",
	charges: "charges_kept",
	payments: "payments_kept",
} as const;

/** Deletes that the database would refuse, where Directus has no other place to say why. */
export const refuseDeletes = (filter: RegisterFunctions["filter"]): void => {
	for (const [collection, code] of Object.entries(kept)) {
		filter(`${collection}.items.delete`, () => {
			throw refuse("FORBIDDEN", code, {});
		});
	}
	filter("blocks.items.delete", async (keys, _meta, { database, accountability }) => {
		if (accountability && !accountability.user) return;
		const taken = await database("blocks")
			.whereIn("id", keys as string[])
			.whereNotNull("booking")
			.first("id");
		if (taken) {
			throw refuse("FORBIDDEN", "time_of_booking_kept", {});
		}
	});
};

import type { RegisterFunctions } from "@directus/types";
import { keptRows, refuse } from "@harborsmith/kit";

/** Deletes that the database would refuse, where Directus has no other place to say why. */
export const refuseDeletes = (filter: RegisterFunctions["filter"]): void => {
	for (const [collection, code] of Object.entries(keptRows)) {
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

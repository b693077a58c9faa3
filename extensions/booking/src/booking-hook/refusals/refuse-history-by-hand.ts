import type { RegisterFunctions } from "@directus/types";
import { refuse } from "@harborsmith/kit";

/** What happened to a booking is written where it happens, in Postgres: by hand it would be what never happened. */
export const refuseHistoryByHand = (filter: RegisterFunctions["filter"]): void => {
	filter("booking_events.items.create", () => {
		throw refuse("FORBIDDEN", "history_not_by_hand", {});
	});
};

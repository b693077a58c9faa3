import type { RegisterFunctions } from "@directus/types";
import { isObject, refuse } from "@harborsmith/kit";

/**
 * A line's own form changes the line. The host would carry out what it says of the booking first, and a price that is made
 * anew takes the line away before its own change comes to it.
 * @throws INVALID_INPUT for a line that brings more of its booking than which one it is
 */
export const refuseBookingOfLine = (filter: RegisterFunctions["filter"]): void => {
	const refuseChange = (payload: unknown): unknown => {
		const booking = isObject(payload) ? payload.booking : undefined;
		if (isObject(booking) && Object.keys(booking).some((field) => field !== "id"))
			throw refuse("INVALID_INPUT", "booking_by_its_own_form", {});
		return payload;
	};
	filter("booking_lines.items.create", refuseChange);
	filter("booking_lines.items.update", refuseChange);
};

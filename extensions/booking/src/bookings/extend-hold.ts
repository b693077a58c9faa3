import type { holdAnswer } from "@harborsmith/contract/bookings";
import type { CharterContext } from "@harborsmith/directus-extension-charter";
import { extendHold, toRfc3339 } from "@harborsmith/domain";
import { charterError, systemItems, unwrap, withRetry } from "@harborsmith/kit";
import type { z } from "zod";
import type { OpenedBooking } from "../access/booking-access.ts";

type Hold = z.output<typeof holdAnswer>["data"];
type Row = { status: string; starts_at: Date; hold_expires_at: Date | null; hold_extended: boolean | null };

/**
 * `POST /charter/bookings/:number/extend-hold`: five minutes more, once, when the guest begins to pay.
 * @throws HOLD_EXPIRED, INVALID_STATE
 */
export const extendBookingHold = async (context: CharterContext, { loaded }: OpenedBooking): Promise<Hold> => {
	const { booking, yacht } = loaded;
	const { settings } = await context.catalogue.rules();
	const expires_at = await withRetry(() =>
		context.database.transaction(async (trx) => {
			const row = await trx("bookings")
				.select<Row[]>("status", "starts_at", "hold_expires_at", "hold_extended")
				.where({ id: booking.id })
				.forUpdate()
				.first();
			if (row?.status === "expired") throw charterError("HOLD_EXPIRED", "The hold on this charter has run out.");
			if (row?.status !== "pending")
				throw charterError("INVALID_STATE", "Only a charter that waits for payment can be held longer.");
			const extended = unwrap(extendHold(row, context.now(), settings));
			const bookings = await systemItems(context, "bookings", { trx });
			await bookings.updateOne(booking.id, { hold_expires_at: extended.toISOString(), hold_extended: true });
			return extended;
		}),
	);
	context.feed.announce(booking.yacht, "calendar");
	return {
		number: booking.number,
		status: "pending",
		hold_expires_at: toRfc3339(expires_at, yacht.timezone),
		hold_extended: true,
	};
};

import type { holdAnswer } from "@harborsmith/contract/bookings";
import type { CharterContext } from "@harborsmith/directus-extension-charter";
import { toRfc3339 } from "@harborsmith/domain";
import type { z } from "zod";
import { actingAs } from "../access/acting-as.ts";
import type { OpenedBooking } from "../access/booking-access.ts";
import type { Caller } from "../access/caller.ts";
import type { KeepAnswer } from "../idempotency/keyed-answer.ts";
import type { Done } from "../use-cases/carry-out/carry-out.ts";
import { useCases } from "../use-cases/use-cases.ts";

type Hold = z.output<typeof holdAnswer>["data"];

const holdOf = ({ is }: Done): Hold => {
	const { number, hold_expires_at, zone } = is.booking;
	return {
		number,
		status: "pending",
		hold_expires_at: toRfc3339(hold_expires_at ?? is.booking.now, zone),
		hold_extended: true,
	};
};

/** `POST /charter/bookings/:number/extend-hold`. */
export const extendBookingHold = async (
	context: CharterContext,
	{ loaded, actor }: OpenedBooking,
	{ caller, keep }: { caller: Caller; keep: KeepAnswer },
): Promise<Hold> =>
	holdOf(
		await useCases.extend_hold(context, loaded.booking.id, {}, actingAs(caller, actor), {
			beforeCommit: (trx, done) => keep(trx, holdOf(done)),
		}),
	);

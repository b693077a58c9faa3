import type { Cancellation, CancelRequest } from "@harborsmith/contract/bookings";
import type { CharterContext } from "@harborsmith/directus-extension-charter";
import { isGuest } from "../access/acting.ts";
import { actingAs } from "../access/acting-as.ts";
import type { OpenedBooking } from "../access/booking-access.ts";
import type { Caller } from "../access/caller.ts";
import type { KeepAnswer } from "../idempotency/keyed-answer.ts";
import { cancellationOf } from "../use-cases/cancel/cancellation.ts";
import { useCases } from "../use-cases/use-cases.ts";

type Input = { booking: OpenedBooking; request: CancelRequest; caller: Caller; keep: KeepAnswer };

/**
 * `POST /charter/bookings/:number/cancel`: lets go of a hold, or calls a charter off for what its terms give, or for
 * everything when the company does it. With `preview` it only says how much that is.
 */
export const cancelBooking = async (
	context: CharterContext,
	{ booking: { loaded, actor }, request, caller, keep }: Input,
): Promise<Cancellation> => {
	const { id, status, paid_cents, policy } = loaded.booking;
	const { preview, reason, refund_cents, hold_only, request_only } = request;
	const acting = actingAs(caller, actor);
	const opened = isGuest(acting) ? { opened: { status, paid_cents } } : {};
	const agreed = preview ? {} : { refund_cents, hold_only, request_only, ...opened };
	const done = await useCases.cancel(context, id, { refund: "all", reason, ...agreed }, acting, {
		preview,
		beforeCommit: async (trx, done) => keep(trx, await cancellationOf(trx, done, policy)),
	});
	return cancellationOf(context.database, done, policy);
};

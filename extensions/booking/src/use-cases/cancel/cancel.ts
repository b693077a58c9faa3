import { changeCode } from "@harborsmith/contract/words";
import { canMove, type RefundChoice } from "@harborsmith/domain";
import { refuse } from "@harborsmith/kit";
import { type Acting, isGuest } from "../carry-out/acting.ts";
import { carryOut } from "../carry-out/carry-out.ts";
import type { BookingRow } from "../carry-out/snapshot.ts";
import { type BookingUseCase, because, type Change } from "../carry-out/use-case.ts";
import { closePayment, type PaymentEnd } from "./close-payment.ts";

export interface CancelInput {
	/** What goes back. A guest gets what the terms give, whatever is chosen here. */
	refund: RefundChoice;
	/** With `amount` what goes back, else what was shown: another amount is refused. */
	refund_cents?: number | null;
	reason?: string | null;
	/** What the history says instead of which side it was. */
	code?: string;
	/** Gives up a hold that nobody has paid, and nothing else. */
	hold_only?: boolean;
	/** How the booking was when its guest opened it: what was a hold then is given up as one, or not at all. */
	opened?: Pick<BookingRow, "status" | "paid_cents">;
}

const paidMeanwhile = () => refuse("INVALID_STATE", "paid_meanwhile", {});

/** @throws INVALID_STATE when a guest has paid what they thought unpaid, or a bank works on the payment of a hold */
const refusePaid = (state: PaymentEnd, { hold_only }: CancelInput, acting: Acting): void => {
	if (state === "paid" && isGuest(acting)) throw paidMeanwhile();
	if (state === "processing" && hold_only) throw refuse("INVALID_STATE", "bank_is_working", {});
};

/** @throws INVALID_STATE when it is no unpaid hold any more, and that is what is given up */
const refuseOtherThanOpened = ({ hold_only, opened }: CancelInput, booking: BookingRow): void => {
	if (hold_only && (booking.status !== "pending" || booking.paid_cents > 0)) throw paidMeanwhile();
	const isPaid = booking.status !== "pending" || booking.paid_cents > (opened?.paid_cents ?? 0);
	if (opened?.status === "pending" && isPaid) throw paidMeanwhile();
};

/** Under the rights of the desk the history says who; otherwise which side. */
const sideOf = (acting: Acting): Change =>
	acting.rights
		? {}
		: { change_code: isGuest(acting) ? changeCode("cancelled_by_guest") : changeCode("cancelled_by_company") };

const changeFor = ({ refund, refund_cents, reason, code }: CancelInput, acting: Acting): Change => ({
	status: "cancelled",
	refund_choice: isGuest(acting) ? "terms" : refund,
	...(refund_cents === null || refund_cents === undefined ? {} : { refund_cents }),
	...(reason ? { cancellation_reason: reason } : {}),
	...(code ? { change_code: code } : sideOf(acting)),
	...because(reason),
});

/**
 * A hold is let go, or a charter called off: by its guest, who gets what its terms give, or by the company, which chooses.
 * The database decides the amount, refuses another than was shown, and orders the refund (43-refunds.sql). A hold's payment
 * ends first, so that nobody pays for what is given up. A guest who cancels again changes nothing.
 * @throws INVALID_STATE once the charter has begun or ended, or when it is another deed than the one that was shown
 */
export const cancel: BookingUseCase<CancelInput> = async (context, booking, input, acting, options = {}) => {
	if (!options.preview) refusePaid(await closePayment(context, booking), input, acting);
	return carryOut(context, booking, {
		name: "cancel",
		acting,
		changeOf: ({ booking: locked }) => {
			refuseOtherThanOpened(input, locked);
			return changeFor(input, acting);
		},
		// Guests withdraw their own request; the desk declines it.
		...(acting.rights
			? {}
			: {
					isInTurn: ({ status }) => canMove(status, "cancelled"),
					isDone: ({ status }) => status === "cancelled",
				}),
		...options,
	});
};

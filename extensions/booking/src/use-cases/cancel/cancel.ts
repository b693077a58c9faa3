import { changeCode } from "@harborsmith/contract/words";
import type { CharterContext } from "@harborsmith/directus-extension-charter";
import { type BookingStatus, canMove, type RefundChoice } from "@harborsmith/domain";
import { refuse } from "@harborsmith/kit";
import { type Acting, isGuest } from "../../access/acting.ts";
import { carryOut, type Done, type Work } from "../carry-out/carry-out.ts";
import type { BookingRow } from "../carry-out/snapshot.ts";
import { type BookingUseCase, because, type Change, type Options } from "../carry-out/use-case.ts";
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
	/** Withdraws a request that nobody has answered, and nothing else. */
	request_only?: boolean;
	/** How the booking was when its guest opened it: what was a hold then is given up as one, or not at all. */
	opened?: Pick<BookingRow, "status" | "paid_cents">;
}

const paidMeanwhile = () => refuse("INVALID_STATE", "paid_meanwhile", {});

/** @throws INVALID_STATE when a hold turns out to be paid, or a bank works on its payment and nothing else is given up */
const refusePaid = (state: PaymentEnd, { hold_only }: CancelInput): void => {
	if (state === "paid") throw paidMeanwhile();
	if (state === "processing" && hold_only) throw refuse("INVALID_STATE", "bank_is_working", {});
};

/** @throws INVALID_STATE when it is no unpaid hold, or no request, any more, and that is what is given up */
const refuseOtherThanOpened = ({ hold_only, request_only, opened }: CancelInput, booking: BookingRow): void => {
	if (request_only && booking.status !== "requested") throw refuse("INVALID_STATE", "approved_meanwhile", {});
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

const isHold = async ({ database }: CharterContext, id: string): Promise<boolean> => {
	const row: { status: BookingStatus } | undefined = await database("bookings").where({ id }).first("status");
	return row?.status === "pending";
};

/** Guests withdraw their own request, and call nothing off that has begun; the desk declines a request. */
const turnOf = (acting: Acting): Partial<Work> =>
	acting.rights
		? {}
		: {
				isInTurn: ({ status, starts_at, now }) =>
					canMove(status, "cancelled") && !(isGuest(acting) && status === "confirmed" && now >= starts_at),
				isDone: ({ status }) => status === "cancelled",
			};

/**
 * A hold is let go, or a charter called off: by its guest, who gets what its terms give, or by the company, which chooses.
 * The database decides the amount, refuses another than was shown, and orders the refund (48-called-off.sql). What is
 * refused leaves a hold's payment as it is; else that ends first, so that nobody pays for what is given up, and a hold
 * that turns out to be paid is a charter that nobody has looked at yet. A guest who cancels again changes nothing.
 * @throws INVALID_STATE once the charter has begun or ended, or when it is another deed than the one that was shown
 */
export const cancel: BookingUseCase<CancelInput> = async (context, booking, input, acting, options = {}) => {
	const callOff = (more: Options): Promise<Done> =>
		carryOut(context, booking, {
			name: "cancel",
			acting,
			changeOf: ({ booking: locked }) => {
				refuseOtherThanOpened(input, locked);
				return changeFor(input, acting);
			},
			...turnOf(acting),
			...options,
			...more,
		});
	if (!options.preview && (await isHold(context, booking))) {
		await callOff({ preview: true });
		refusePaid(await closePayment(context, booking), input);
	}
	return callOff({});
};

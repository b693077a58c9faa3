import { gone, goneForGood, type ModelBooking, madeByCard, occupies, paid } from "./state.ts";

type Bookings = Map<string, ModelBooking>;

/** A step that does not happen; the message is the code that whoever took it is told. */
export class Refused extends Error {}
export const refuse = (code: string): never => {
	throw new Refused(code);
};

export const become = (booking: ModelBooking, status: string): void => {
	booking.status = status;
	booking.history.push(status);
	booking.letters.push(`booking.${status}`);
	if (status === "confirmed") booking.wasConfirmed = true;
};

/** Takes time of a yacht, for which its overdue holds give way. */
export const take = (model: Bookings, id: string, yacht: number, slot: number): void => {
	const rivals = [...model].filter(([other, booking]) => other !== id && booking.yacht === yacht && occupies(booking));
	const overdue = rivals.filter(([, { status, isOverdue }]) => status === "pending" && isOverdue);
	if (rivals.some((rival) => rival[1].slot === slot && !overdue.includes(rival))) refuse("SLOT_TAKEN");
	for (const [, booking] of overdue) become(booking, "expired");
};

export const order = (booking: ModelBooking, kind: "cancelled" | "late" | "request", cents: number): void => {
	if (cents <= 0) return;
	booking.refunds.push({ kind, cents, state: "ordered" });
	booking.letters.push("payment.refund_due");
};

/** The money of a card is heard of. */
export const receiveMoney = (model: Bookings, id: string, booking: ModelBooking): void => {
	if (booking.intent !== "paid") return;
	booking.intent = "heard";
	booking.byCard += booking.due;
	const hasEnough = paid(booking) - goneForGood(booking) >= booking.due;
	if (booking.status === "cancelled") order(booking, "late", booking.due);
	else if (booking.status === "pending" && hasEnough) become(booking, "confirmed");
	else if (booking.status === "expired") {
		try {
			if (!hasEnough) refuse("too little");
			take(model, id, booking.yacht, booking.slot);
			become(booking, "confirmed");
		} catch {
			order(booking, "late", booking.due);
		}
	}
};

export const cancel = (booking: ModelBooking, choice: string, cents: number): void => {
	if (!["requested", "pending", "confirmed"].includes(booking.status)) refuse("INVALID_STATE");
	const kept = Math.max(0, paid(booking) - gone(booking));
	const back = choice === "all" ? kept : choice === "amount" ? cents : 0;
	if (back > kept) refuse("INVALID_INPUT");
	become(booking, "cancelled");
	order(booking, "cancelled", back);
};

const isSettled = (booking: ModelBooking): boolean =>
	["confirmed", "in_progress"].includes(booking.status) && paid(booking) - goneForGood(booking) >= booking.total;

export const runTask = (model: Bookings): void => {
	for (const [id, booking] of model) {
		if (booking.status !== "pending" || !booking.isOverdue) continue;
		receiveMoney(model, id, booking);
		if (booking.intent === "open") booking.intent = "closed";
		if (booking.status === "pending") become(booking, "expired");
	}
	for (const [id, booking] of model) {
		const isNeedless = ["expired", "cancelled", "no_show"].includes(booking.status) || isSettled(booking);
		if (!isNeedless) continue;
		receiveMoney(model, id, booking);
		if (booking.intent === "open") booking.intent = "closed";
	}
};

export const refundAll = (model: Bookings): void => {
	for (const booking of model.values())
		for (const refund of booking.refunds.filter(({ state }) => state === "ordered")) {
			const left = paid(booking) - gone(booking) + refund.cents;
			const isCharged = booking.intent === "heard" || booking.intent === "paid";
			const onCard = (isCharged ? booking.due : 0) - madeByCard(booking);
			const cents = Math.min(refund.cents, Math.max(0, left), Math.max(0, onCard));
			if (cents === 0) refund.state = "failed";
			else {
				Object.assign(refund, { cents, state: "made" });
				const isTold =
					refund.kind === "request" ||
					(refund.kind === "late" && booking.status === "cancelled" && booking.wasConfirmed) ||
					(refund.kind === "cancelled" && booking.status !== "cancelled");
				if (isTold) booking.letters.push("payment.refunded");
			}
		}
};

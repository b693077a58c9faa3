import { hasBegun, kept, leftOf, type ModelBooking, type ModelRefund, occupies, split } from "./state.ts";

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
	if (status === "expired")
		for (const [charge, { by }] of booking.charges.entries())
			if (by === "card") order(booking, "late", [{ charge, cents: leftOf(booking, charge), state: "ordered" }]);
};

/** Takes time of a yacht, for which its overdue holds give way. */
export const take = (model: Bookings, id: string, yacht: number, slot: number): void => {
	const rivals = [...model].filter(([other, booking]) => other !== id && booking.yacht === yacht && occupies(booking));
	const overdue = rivals.filter(([, { status, isOverdue }]) => status === "pending" && isOverdue);
	if (rivals.some((rival) => rival[1].slot === slot && !overdue.includes(rival))) refuse("SLOT_TAKEN");
	for (const [, booking] of overdue) become(booking, "expired");
};

/** Each part is asked of the provider by itself. What came late goes back once, however often that is found out. */
export const order = (booking: ModelBooking, kind: ModelRefund["kind"], parts: ModelRefund["parts"]): void => {
	const due = parts.filter(({ cents }) => cents > 0);
	const isKnown = booking.refunds.some(
		(one) => kind === "late" && one.kind === kind && one.parts[0]?.charge === due[0]?.charge,
	);
	if (due.length === 0 || isKnown) return;
	booking.refunds.push({ kind, parts: due });
	for (const _part of due) booking.letters.push("payment.refund_due");
};

/** The money of a card is heard of. */
export const receiveMoney = (model: Bookings, id: string, booking: ModelBooking): void => {
	if (booking.intent !== "paid") return;
	booking.intent = "heard";
	const charge = booking.charges.push({ by: "card", cents: booking.due }) - 1;
	const giveBack = (): void => order(booking, "late", [{ charge, cents: booking.due, state: "ordered" }]);
	const hasEnough = kept(booking) >= booking.due;
	if (booking.status === "cancelled") giveBack();
	else if (booking.status === "pending" && hasEnough) become(booking, "confirmed");
	else if (booking.status === "expired") {
		try {
			if (!hasEnough) refuse("too little");
			take(model, id, booking.yacht, booking.slot);
			become(booking, "confirmed");
		} catch {
			giveBack();
		}
	}
};

export const cancel = (booking: ModelBooking, choice: string, cents: number): void => {
	if (!["requested", "pending", "confirmed"].includes(booking.status)) refuse("INVALID_STATE");
	const most = Math.max(0, kept(booking));
	const back = choice === "all" ? most : choice === "amount" ? cents : 0;
	if (back > most) refuse("INVALID_INPUT");
	become(booking, "cancelled");
	order(booking, "cancelled", split(booking, back, "any"));
};

/** Nobody should pay its form any more: what is due is paid, or it is over. */
const isNeedless = (booking: ModelBooking): boolean =>
	["expired", "cancelled", "no_show", "completed"].includes(booking.status) ||
	hasBegun(booking) ||
	kept(booking) >= booking.due;

export const runTask = (model: Bookings): void => {
	for (const [id, booking] of model) {
		if (booking.status !== "pending" || !booking.isOverdue) continue;
		receiveMoney(model, id, booking);
		if (booking.intent === "open") booking.intent = "closed";
		if (booking.status === "pending") become(booking, "expired");
	}
	for (const [id, booking] of model) {
		if (!isNeedless(booking)) continue;
		receiveMoney(model, id, booking);
		if (booking.intent === "open") booking.intent = "closed";
	}
};

/** A card takes its part back; what came by hand is people's to give. */
export const refundAll = (model: Bookings): void => {
	for (const booking of model.values())
		for (const { kind, parts } of booking.refunds)
			for (const part of parts.filter(({ state }) => state === "ordered")) {
				part.state = booking.charges[part.charge]?.by === "card" ? "made" : "failed";
				const isTold =
					kind === "request" ||
					(kind === "late" && booking.status === "cancelled" && booking.wasConfirmed) ||
					(kind === "cancelled" && booking.status !== "cancelled");
				if (isTold && part.state === "made") booking.letters.push("payment.refunded");
			}
};

import {
	copy,
	gone,
	goneByCard,
	goneForGood,
	type Model,
	type ModelBooking,
	madeByCard,
	occupies,
	paid,
} from "./state.ts";
import type { Step } from "./steps.ts";

/** What a step comes to: the model afterwards, and what whoever took it is told. */
export interface Turn {
	model: Map<string, ModelBooking>;
	said: string;
}

class Refused extends Error {}
const refuse = (code: string): never => {
	throw new Refused(code);
};

const become = (booking: ModelBooking, status: string): void => {
	booking.status = status;
	booking.history.push(status);
	booking.letters.push(`booking.${status}`);
	if (status === "confirmed") booking.wasConfirmed = true;
};

/** Takes time of a yacht, for which its overdue holds give way. */
const take = (model: Map<string, ModelBooking>, id: string, yacht: number, slot: number): void => {
	const rivals = [...model].filter(([other, booking]) => other !== id && booking.yacht === yacht && occupies(booking));
	const overdue = rivals.filter(([, { status, isOverdue }]) => status === "pending" && isOverdue);
	if (rivals.some((rival) => rival[1].slot === slot && !overdue.includes(rival))) refuse("SLOT_TAKEN");
	for (const [, booking] of overdue) become(booking, "expired");
};

const order = (booking: ModelBooking, kind: "cancelled" | "late" | "request", cents: number): void => {
	if (cents <= 0) return;
	booking.refunds.push({ kind, cents, state: "ordered" });
	booking.letters.push("payment.refund_due");
};

/** The money of a card is heard of. */
const hear = (model: Map<string, ModelBooking>, id: string, booking: ModelBooking): void => {
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

const cancel = (booking: ModelBooking, choice: string, cents: number): void => {
	if (!["requested", "pending", "confirmed"].includes(booking.status)) refuse("INVALID_STATE");
	const kept = Math.max(0, paid(booking) - gone(booking));
	const back = choice === "all" ? kept : choice === "amount" ? cents : 0;
	if (back > kept) refuse("INVALID_INPUT");
	become(booking, "cancelled");
	order(booking, "cancelled", back);
};

const isSettled = (booking: ModelBooking): boolean =>
	["confirmed", "in_progress"].includes(booking.status) && paid(booking) - goneForGood(booking) >= booking.total;

const runTask = (model: Map<string, ModelBooking>): void => {
	for (const [id, booking] of model) {
		if (booking.status !== "pending" || !booking.isOverdue) continue;
		hear(model, id, booking);
		if (booking.intent === "open") booking.intent = "closed";
		if (booking.status === "pending") become(booking, "expired");
	}
	for (const [id, booking] of model) {
		const isNeedless = ["expired", "cancelled", "no_show"].includes(booking.status) || isSettled(booking);
		if (!isNeedless) continue;
		hear(model, id, booking);
		if (booking.intent === "open") booking.intent = "closed";
	}
};

const refundAll = (model: Map<string, ModelBooking>): void => {
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

const moves: Record<string, readonly string[]> = {
	pending: ["confirmed", "expired", "cancelled"],
	expired: ["confirmed"],
	confirmed: ["in_progress", "cancelled", "no_show"],
	in_progress: ["completed"],
};

function turn(model: Map<string, ModelBooking>, step: Step): void {
	const booking = "id" in step ? model.get(step.id) : undefined;
	switch (step.does) {
		case "book":
			take(model, step.as, step.yacht, step.slot);
			model.set(step.as, {
				...{ status: "pending", yacht: step.yacht, slot: step.slot, total: 0, due: 0, byCard: 0, byHand: 0 },
				...{ refunds: [], intent: "open", declined: 0, isOverdue: false, wasConfirmed: false, hasPromo: step.promo },
				...{ letters: ["booking.pending"], history: ["pending"] },
			});
			return;
		case "run the task":
			return runTask(model);
		case "make refunds":
			return refundAll(model);
		case "reconcile":
			for (const [id, each] of model) {
				if (each.status === "pending") each.letters.push(...Array<string>(each.declined).fill("payment.failed"));
				each.declined = 0;
				hear(model, id, each);
			}
			return;
		case "kill a process":
			return;
	}
	if (!booking) return refuse("NOT_FOUND");
	switch (step.does) {
		case "pay":
			if (booking.intent !== "open") refuse("payment_intent_unexpected_state");
			if (step.card === "good") booking.intent = "paid";
			else {
				booking.declined += 1;
				refuse("card_declined");
			}
			return;
		case "hear":
			if (booking.status === "pending") booking.letters.push(...Array<string>(booking.declined).fill("payment.failed"));
			booking.declined = 0;
			return hear(model, step.id, booking);
		case "lapse":
			if (booking.status === "pending") booking.isOverdue = true;
			return;
		case "cancel as guest": {
			if (booking.status === "cancelled") return;
			if (booking.status === "pending" && booking.intent === "paid") {
				hear(model, step.id, booking);
				throw new Refused("INVALID_STATE");
			}
			if (booking.status === "pending" && booking.intent === "open") booking.intent = "closed";
			return cancel(booking, "all", 0);
		}
		case "cancel":
			return cancel(booking, step.refund, step.cents);
		case "become":
			if (booking.status === step.status) return step.door === "desk" ? refuse("INVALID_STATE") : undefined;
			if (!moves[booking.status]?.includes(step.status)) refuse("INVALID_STATE");
			if (booking.status === "expired") take(model, step.id, booking.yacht, booking.slot);
			return become(booking, step.status);
		case "move": {
			const isSame = booking.yacht === step.yacht && booking.slot === step.slot;
			if (!["pending", "confirmed", "in_progress"].includes(booking.status)) refuse("INVALID_STATE");
			if (isSame) return;
			take(model, step.id, step.yacht, step.slot);
			Object.assign(booking, { yacht: step.yacht, slot: step.slot });
			if (booking.status !== "pending") booking.letters.push("booking.moved");
			return;
		}
		case "pay in cash":
			booking.byHand += step.cents;
			if (booking.status === "pending" && paid(booking) - gone(booking) >= booking.due) become(booking, "confirmed");
			return;
		case "give back": {
			const left = paid(booking) - gone(booking);
			const most = step.by === "hand" ? left : Math.max(0, Math.min(left, booking.byCard - goneByCard(booking)));
			if (step.cents > most) refuse("INVALID_INPUT");
			if (step.by === "card") return order(booking, "request", step.cents);
			booking.refunds.push({ kind: "hand", cents: step.cents, state: "made" });
			booking.letters.push("payment.refunded");
			return;
		}
	}
}

/** What a refused step leaves behind: a payment that is heard of, or an attempt. Everything else stays as it was. */
const leavesTraces = ({ does }: Step): boolean => does === "cancel as guest" || does === "pay";

/** Plays one step by the rules, without a clock, a database or a network. */
export function play(before: Model, step: Step): Turn {
	const model = copy(before);
	try {
		turn(model, step);
		return { model, said: "done" };
	} catch (error) {
		if (!(error instanceof Refused)) throw error;
		return { model: leavesTraces(step) ? model : copy(before), said: error.message };
	}
}

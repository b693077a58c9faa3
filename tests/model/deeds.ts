import { become, cancel, order, receiveMoney, refundAll, refuse, runTask, take } from "./consequences.ts";
import { hasBegun, kept, type ModelBooking, occupies, split } from "./state.ts";
import type { Step } from "./steps.ts";

type Bookings = Map<string, ModelBooking>;
type Does = Step["does"];
type StepOf<Deed extends Does> = Extract<Step, { does: Deed }>;

const moves: Record<string, readonly string[]> = {
	pending: ["confirmed", "expired", "cancelled"],
	expired: ["confirmed"],
	confirmed: ["in_progress", "cancelled", "no_show"],
	in_progress: ["completed"],
};

const receiveDeclined = (booking: ModelBooking): void => {
	if (booking.status === "pending") booking.letters.push(...Array<string>(booking.declined).fill("payment.failed"));
	booking.declined = 0;
};

/** What each deed does to bookings; `booking` is the one that it is about. */
export const deeds: { [Deed in Does]: (model: Bookings, step: StepOf<Deed>, booking: ModelBooking) => void } = {
	book: (model, { as, yacht, slot, promo }) => {
		take(model, as, yacht, slot);
		model.set(as, {
			...{ status: "pending", yacht, slot, total: 0, due: 0, charges: [], refunds: [], intent: "open" },
			...{ declined: 0, isOverdue: false, wasConfirmed: false, hasPromo: promo },
			...{ letters: ["booking.pending"], history: ["pending"] },
		});
	},
	pay: (_model, { card }, booking) => {
		if (booking.intent !== "open") refuse("payment_intent_unexpected_state");
		if (card === "good") booking.intent = "paid";
		else booking.declined += 1;
		if (card === "bad") refuse("card_declined");
	},
	hear: (model, { id }, booking) => {
		receiveDeclined(booking);
		receiveMoney(model, id, booking);
	},
	lapse: (_model, _step, booking) => {
		if (booking.status === "pending") booking.isOverdue = true;
	},
	begin: (_model, { slot }, booking) => {
		if (booking.status === "confirmed") booking.slot = slot;
	},
	"cancel as guest": (model, { id }, booking) => {
		if (booking.status === "cancelled") return;
		if (booking.status === "pending" && booking.intent === "paid") {
			receiveMoney(model, id, booking);
			refuse("INVALID_STATE");
		}
		if (booking.status === "pending" && booking.intent === "open") booking.intent = "closed";
		if (hasBegun(booking)) refuse("INVALID_STATE");
		cancel(booking, "all", 0);
	},
	cancel: (model, { id, door, refund, cents }, booking) => {
		// The desk ends a hold's payment first, as its guest does; the other doors know nothing of it.
		if (door === "desk" && booking.status === "pending") {
			cancel(structuredClone(booking), refund, cents);
			if (booking.intent === "paid") {
				receiveMoney(model, id, booking);
				refuse("INVALID_STATE");
			}
			if (booking.intent === "open") booking.intent = "closed";
		}
		cancel(booking, refund, cents);
	},
	become: (model, { id, door, status }, booking) => {
		if (booking.status === status && door !== "desk") return;
		if (!moves[booking.status]?.includes(status)) refuse("INVALID_STATE");
		if (["in_progress", "no_show"].includes(status) && !hasBegun(booking)) refuse("INVALID_STATE");
		if (booking.status === "expired") take(model, id, booking.yacht, booking.slot);
		become(booking, status);
	},
	move: (model, { id, door, yacht, slot }, booking) => {
		const isAhead = ["pending", "confirmed", "in_progress"].includes(booking.status);
		if (!isAhead && door === "desk") refuse("INVALID_STATE");
		if (booking.yacht === yacht && booking.slot === slot) return;
		if (!isAhead) refuse("INVALID_STATE");
		// Every slot that is moved to lies weeks ahead, and guests are aboard.
		if (booking.status === "in_progress") refuse("INVALID_INPUT");
		if (occupies(booking)) take(model, id, yacht, slot);
		Object.assign(booking, { yacht, slot });
		if (booking.status === "confirmed") booking.letters.push("booking.moved");
	},
	"pay in cash": (_model, { cents }, booking) => {
		booking.charges.push({ by: "hand", cents });
		if (booking.status === "pending" && kept(booking) >= booking.due) become(booking, "confirmed");
	},
	"give back": (_model, { by, cents }, booking) => {
		const parts = split(booking, cents, by);
		if (parts.reduce((sum, part) => sum + part.cents, 0) < cents) refuse("INVALID_INPUT");
		if (by === "card") {
			order(booking, "request", parts);
			return;
		}
		booking.refunds.push({ kind: "hand", parts: parts.map((part) => ({ ...part, state: "made" })) });
		booking.letters.push("payment.refunded");
	},
	"run the task": (model) => runTask(model),
	"make refunds": (model) => refundAll(model),
	reconcile: (model, { late }) => {
		for (const [id, booking] of model) {
			if (!late) receiveDeclined(booking);
			receiveMoney(model, id, booking);
			receiveDeclined(booking);
		}
	},
	"kill a process": () => undefined,
};

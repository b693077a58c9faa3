import type { Model } from "./state.ts";

/** Doors by which the office changes a booking. */
export const officeDoors = ["desk", "item form", "bulk edit", "GraphQL", "SQL"] as const;
export type OfficeDoor = (typeof officeDoors)[number];

/** Which of the two processes is asked. */
export type Where = 0 | 1;

export type Step = { where: Where } & (
	| { does: "book"; as: string; yacht: number; slot: number; promo: boolean }
	| { does: "pay"; id: string; card: "good" | "bad" }
	| { does: "hear"; id: string; times: number }
	| { does: "lapse"; id: string }
	| { does: "begin"; id: string; slot: number }
	| { does: "cancel as guest"; id: string }
	| { does: "cancel"; id: string; door: OfficeDoor; refund: "all" | "none" | "amount"; cents: number }
	| { does: "become"; id: string; door: OfficeDoor; status: string }
	| { does: "move"; id: string; door: OfficeDoor; yacht: number; slot: number }
	| { does: "pay in cash"; id: string; cents: number }
	| { does: "give back"; id: string; by: "hand" | "card"; cents: number }
	| { does: "run the task" }
	| { does: "make refunds" }
	/** `late`: it heard of the money before it heard of a card that had failed. */
	| { does: "reconcile"; late?: boolean }
	| { does: "kill a process" }
);

export const yachts = 2;
/** Slots from here on are of today: their charters have begun. */
export const slots = 10;

/** Numbers that follow from a seed alone. */
export function dice(seed: number) {
	let state = seed >>> 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let word = Math.imul(state ^ (state >>> 15), state | 1);
		word ^= word + Math.imul(word ^ (word >>> 7), word | 61);
		return ((word ^ (word >>> 14)) >>> 0) / 4_294_967_296;
	};
	const below = (count: number): number => Math.floor(next() * count);
	const one = <Value>(values: readonly [Value, ...Value[]]): Value => values[below(values.length)] ?? values[0];
	return { next, below, one };
}
export type Dice = ReturnType<typeof dice>;

/** Which steps come how often. */
const weights = {
	book: 12,
	pay: 14,
	hear: 14,
	lapse: 6,
	begin: 5,
	"cancel as guest": 4,
	cancel: 5,
	become: 9,
	move: 9,
	"pay in cash": 5,
	"give back": 6,
	"run the task": 3,
	"make refunds": 5,
	reconcile: 1,
} as const;
const bag = Object.entries(weights).flatMap(([does, times]) => Array<keyof typeof weights>(times).fill(does as "book"));

/** Two charters whose late money is heard of at once would race for one time: which wins is nobody's rule. */
const isRace = (model: Model): boolean => {
	const late = [...model.values()].filter(
		({ intent, status, isOverdue }) =>
			intent === "paid" && (status === "expired" || (status === "pending" && isOverdue)),
	);
	return late.length > 1;
};

const hasOverdue = (model: Model, yacht: number | undefined): boolean =>
	[...model.values()].some((one) => one.yacht === yacht && one.status === "pending" && one.isOverdue);

const cents = (dice: Dice): number => dice.one([1, 500, 24_125, 30_000, 96_500]);

/** Of what is over there is less to try. */
const over = ["cancelled", "completed", "no_show"];

/** The next step of a run; `name` is what a new booking is called. */
export function nextStep(model: Model, roll: Dice, name: string): Step {
	const does = bag[roll.below(bag.length)] ?? "book";
	const where: Where = roll.below(2) === 0 ? 0 : 1;
	const door = officeDoors[roll.below(officeDoors.length)] ?? "desk";
	const all = [...model.keys()];
	const live = all.filter((name) => !over.includes(model.get(name)?.status ?? ""));
	const ids = live.length > 0 && roll.below(5) > 0 ? live : all;
	const id = ids[roll.below(ids.length)];
	const place = { yacht: roll.below(yachts), slot: roll.below(slots) };
	if (does === "book" || id === undefined)
		return { does: "book", where, as: name, promo: roll.below(2) === 0, ...place };
	const status = model.get(id)?.status ?? "";
	switch (does) {
		case "pay":
			return { does, where, id, card: roll.below(5) === 0 ? "bad" : "good" };
		case "hear":
			return { does, where, id, times: 1 + roll.below(3) };
		case "lapse":
		case "cancel as guest":
			return { does, where, id };
		case "begin":
			// Its time is moved by hand and nobody is told; what gives way to it would hear of that.
			if (hasOverdue(model, model.get(id)?.yacht)) return { does: "run the task", where };
			return { does, where, id, slot: slots + all.indexOf(id) };
		case "cancel": {
			// Who writes the same status again with another refund is refused for that: no change of the status.
			const isOver = ["cancelled", "no_show"].includes(status);
			const refund = roll.one(["all", "none", "amount"] as const);
			return { does, where, id, door: isOver ? "desk" : door, refund, cents: refund === "amount" ? cents(roll) : 0 };
		}
		case "become": {
			const to = roll.one(["confirmed", "confirmed", "in_progress", "completed", "no_show", "expired"]);
			// The desk has turns of its own, which go by the clock.
			const way = to === "confirmed" || door !== "desk" ? door : "item form";
			return { does, where, id, door: way, status: to };
		}
		case "move":
			return { does, where, id, door, ...place };
		case "pay in cash":
			return { does, where, id, cents: cents(roll) };
		case "give back":
			return { does, where, id, by: roll.one(["hand", "card"] as const), cents: cents(roll) };
		case "run the task":
		case "reconcile":
			return isRace(model) ? { does: "hear", where, id, times: 1 } : { does, where };
		case "make refunds":
			return { does, where };
	}
}

import { slots } from "./steps.ts";

/** Money that came at once, in one way. */
export interface ModelCharge {
	by: "card" | "hand";
	cents: number;
}

/** A refund as its guest would count it, and what each charge gives of it. */
export interface ModelRefund {
	kind: "cancelled" | "late" | "request" | "hand";
	parts: { charge: number; cents: number; state: "ordered" | "made" | "failed" }[];
}

/** What the model knows of one booking. */
export interface ModelBooking {
	status: string;
	yacht: number;
	slot: number;
	total: number;
	due: number;
	/** What came, in the order in which it came. */
	charges: ModelCharge[];
	refunds: ModelRefund[];
	/** The payment at the provider: `paid` is money that nobody here has heard of. */
	intent: "open" | "paid" | "heard" | "closed";
	/** Declined attempts that nobody here has heard of. */
	declined: number;
	isOverdue: boolean;
	wasConfirmed: boolean;
	hasPromo: boolean;
	/** Topics in the outbox that people or the provider hear of, in order. */
	letters: string[];
	history: string[];
}

/** Its time has come: who comes aboard may do so, who has not come is missed. */
export const hasBegun = ({ slot }: ModelBooking): boolean => slot >= slots;

export type Model = ReadonlyMap<string, ModelBooking>;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export const paid = ({ charges }: ModelBooking): number => sum(charges.map(({ cents }) => cents));
const partsOf = ({ refunds }: ModelBooking) =>
	refunds.flatMap(({ parts }) => parts).filter(({ state }) => state !== "failed");
/** What has gone back, or is about to. */
export const gone = (booking: ModelBooking): number => sum(partsOf(booking).map(({ cents }) => cents));
/** What the company has and keeps. */
export const kept = (booking: ModelBooking): number => paid(booking) - gone(booking);
/** What is left of a charge to give back. */
export const leftOf = (booking: ModelBooking, charge: number): number =>
	(booking.charges[charge]?.cents ?? 0) -
	sum(
		partsOf(booking)
			.filter((part) => part.charge === charge)
			.map(({ cents }) => cents),
	);

/** A refund over the charges: of cards alone, of cards first, or of what came by hand first; always the newest first. */
export function split(booking: ModelBooking, cents: number, way: "card" | "any" | "hand"): ModelRefund["parts"] {
	const first = way === "hand" ? "hand" : "card";
	const places = booking.charges
		.map(({ by }, charge) => ({ by, charge }))
		.filter(({ by }) => way !== "card" || by === "card")
		.sort((one, other) => Number(other.by === first) - Number(one.by === first) || other.charge - one.charge);
	let rest = cents;
	return places.flatMap(({ charge }) => {
		const part = Math.min(rest, leftOf(booking, charge));
		rest -= part;
		return part > 0 ? [{ charge, cents: part, state: "ordered" as const }] : [];
	});
}

export const occupies = ({ status }: ModelBooking): boolean =>
	["pending", "confirmed", "in_progress", "completed"].includes(status);

export const copy = (model: Model): Map<string, ModelBooking> => new Map(structuredClone([...model]));

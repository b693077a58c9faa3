import { slots } from "./steps.ts";

/** A refund as its guest would count it. */
export interface ModelRefund {
	kind: "cancelled" | "late" | "request" | "hand";
	cents: number;
	state: "ordered" | "made" | "failed";
}

/** What the model knows of one booking. */
export interface ModelBooking {
	status: string;
	yacht: number;
	slot: number;
	total: number;
	due: number;
	byCard: number;
	byHand: number;
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

export const paid = ({ byCard, byHand }: ModelBooking): number => byCard + byHand;
/** What has gone back, or is about to. */
export const gone = ({ refunds }: ModelBooking): number =>
	sum(refunds.filter(({ state }) => state !== "failed").map(({ cents }) => cents));
/** What has really gone back. */
export const goneForGood = ({ refunds }: ModelBooking): number =>
	sum(refunds.filter(({ state }) => state === "made").map(({ cents }) => cents));
export const goneByCard = ({ refunds }: ModelBooking): number =>
	sum(refunds.filter(({ kind, state }) => kind !== "hand" && state !== "failed").map(({ cents }) => cents));
export const madeByCard = ({ refunds }: ModelBooking): number =>
	sum(refunds.filter(({ kind, state }) => kind !== "hand" && state === "made").map(({ cents }) => cents));

export const occupies = ({ status }: ModelBooking): boolean =>
	["pending", "confirmed", "in_progress", "completed"].includes(status);

export const copy = (model: Model): Map<string, ModelBooking> => new Map(structuredClone([...model]));

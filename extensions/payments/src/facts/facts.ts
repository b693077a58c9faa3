import type { GuestPurpose, LedgerState } from "@harborsmith/domain/vocabulary";

/**
 * What an event or an object of Stripe says that stays true whatever comes before or after it. Facts are added to the
 * ledger once, so neither a second delivery nor another order changes anything.
 */
export type Fact = PaidFact | DeclinedFact | RefundFact | DisputeFact;

interface Common {
	/** The charge of ours that the object names, if it names one. */
	asked: string | undefined;
	intent: string;
	/** The booking that the object names, if it names one. */
	booking: string | undefined;
	amount_cents: number;
	currency: string;
	at: Date;
}

export interface PaidFact extends Common {
	kind: "paid";
	purpose: GuestPurpose;
	charge: string;
}

export interface DeclinedFact extends Common {
	kind: "declined";
	purpose: GuestPurpose;
	/** Identifies the attempt: its charge, or the card that was refused before there was one. */
	attempt: string;
	reason: string;
}

export interface RefundFact extends Omit<Common, "intent"> {
	kind: "refund";
	intent: string | undefined;
	refund: string;
	charge: string | undefined;
	status: LedgerState;
	reason: string | null;
	/** The order that we made it from. */
	key: string | undefined;
}

/** A guest's bank takes a payment back, or has decided about it. */
export interface DisputeFact extends Omit<Common, "intent"> {
	kind: "dispute";
	dispute: string;
	intent: string | undefined;
	charge: string | undefined;
	stage: "opened" | "won" | "lost" | "closed";
	reason: string | null;
}

import type { ChargePurpose, ChargeState, ChargeWay } from "@harborsmith/domain";
import type { Knex } from "knex";

/** A part of what a booking is to be paid, and what came and went back of it. */
export interface ChargeRow {
	id: string;
	booking: string;
	purpose: ChargePurpose;
	state: ChargeState;
	/** What is, or was, asked for. */
	amount_cents: number;
	currency: string;
	provider: ChargeWay;
	/** Stripe's PaymentIntent; null until there is one, and where the money came another way. */
	intent: string | null;
	paid_cents: number;
}

export const chargeColumns = [
	"id",
	"booking",
	"purpose",
	"state",
	"amount_cents",
	"currency",
	"provider",
	"intent",
	"paid_cents",
] as const;

export const charges = (database: Knex) => database("charges").select<ChargeRow[]>(...chargeColumns);

/** The charge that Stripe's intent is of. */
export const chargeOfIntent = (database: Knex, intent: string): Promise<ChargeRow | undefined> =>
	charges(database).where({ intent }).first();

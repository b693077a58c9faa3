import type { EventContext } from "@directus/types";
import { amountInRow, charterError, systemUserId } from "@harborsmith/kit";

const isRow = (payload: unknown): payload is Record<string, unknown> => typeof payload === "object" && payload !== null;

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== "";

/**
 * A row of the ledger as a person may enter it. What Stripe has done is told by Stripe alone: a person's row with its
 * reference would count money that never moved.
 * @throws INVALID_INPUT
 */
export const enteredByHand = (payload: unknown, { accountability }: EventContext): unknown => {
	if (!isRow(payload) || !accountability || accountability.user === systemUserId) return payload;
	const row = payload.kind === "refund" ? { ...payload, amount_cents: amountInRow(payload.amount_cents) } : payload;
	const field = payload.provider === "stripe" && isGiven(payload.provider_id) ? "provider_id" : "refund_key";
	if (!isGiven(payload[field])) return row;
	const issue = "What Stripe has done comes in by itself. Leave its reference out, or choose another provider.";
	throw charterError("INVALID_INPUT", issue, { details: [{ field, issue }] });
};

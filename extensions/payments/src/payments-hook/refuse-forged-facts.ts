import type { EventContext } from "@directus/types";
import { charterError, systemUserId } from "@harborsmith/kit";

const isRow = (payload: unknown): payload is Record<string, unknown> => typeof payload === "object" && payload !== null;

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== "";

/**
 * What Stripe has done is told by Stripe alone: a person's row with its reference would count money that never moved.
 * @throws INVALID_INPUT
 */
export const refuseForgedFacts = (payload: unknown, { accountability }: EventContext): unknown => {
	if (!isRow(payload) || !accountability || accountability.user === systemUserId) return payload;
	const field = payload.provider === "stripe" && isGiven(payload.provider_id) ? "provider_id" : "refund_key";
	if (!isGiven(payload[field]) || (field === "provider_id" && payload.provider !== "stripe")) return payload;
	const issue = "What Stripe has done comes in by itself. Leave its reference out, or choose another provider.";
	throw charterError("INVALID_INPUT", issue, { details: [{ field, issue }] });
};

import type { EventContext } from "@directus/types";
import { amountInRow, heldPolicies, isObject, refuse, systemUserId } from "@harborsmith/kit";

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== "";

/** Staff enter what they received; what goes back is a manager's. @throws FORBIDDEN */
const refuseStaff = async ({ accountability, database }: EventContext): Promise<void> => {
	if (!accountability?.user || accountability.admin) return;
	const held = await heldPolicies(database, accountability);
	if (!held.has("staff") || held.has("manager")) return;
	throw refuse("FORBIDDEN", "refund_by_manager", {}, { field: "kind" });
};

/**
 * A row of the ledger as a person may enter it. What Stripe has done is told by Stripe alone: a person's row with its
 * reference would count money that never moved.
 * @throws INVALID_INPUT, FORBIDDEN
 */
export const enteredByHand = async (payload: unknown, event: EventContext): Promise<unknown> => {
	const { accountability } = event;
	if (!isObject(payload) || !accountability || accountability.user === systemUserId) return payload;
	if (isGiven(payload.kind) && payload.kind !== "external") await refuseStaff(event);
	const row = payload.kind === "refund" ? { ...payload, amount_cents: amountInRow(payload.amount_cents) } : payload;
	const field = payload.provider === "stripe" && isGiven(payload.provider_id) ? "provider_id" : "refund_key";
	if (!isGiven(payload[field])) return row;
	throw refuse("INVALID_INPUT", "stripe_comes_in_itself", {}, { field });
};

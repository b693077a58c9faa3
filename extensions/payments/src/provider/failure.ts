import Stripe from "stripe";

/**
 * - `unanswered`: nobody knows whether the call had, or still will have, its effect. Ask again under the same key.
 * - `broken`: Stripe ended the call with an error of its own, perhaps after the effect. The key now replays it.
 * - `refused`: Stripe will not do this. The key now replays it.
 */
export type FailureKind = "unanswered" | "broken" | "refused";

/** Not about the call itself: wrong keys, a rival call, too many calls. */
const passing = new Set([401, 403, 409, 429]);

/** What became of a call to Stripe, or undefined for an error that is not Stripe's. */
export const failureOf = (
	error: unknown,
): { kind: FailureKind; code: string | undefined; message: string } | undefined => {
	if (!(error instanceof Stripe.errors.StripeError)) return undefined;
	const status = error.statusCode ?? 0;
	const answered = status >= 400 && !passing.has(status);
	const kind = answered ? (status < 500 ? "refused" : "broken") : "unanswered";
	return { kind, code: error.code, message: error.message };
};

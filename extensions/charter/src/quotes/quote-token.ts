import { invalidInput, refuse, signToken, verifyToken } from "@harborsmith/kit";

const typ = "hs-quote";

/** Signs what was quoted. `snapshot` holds the request and the price as shown to the guest. */
export const signQuote = async (input: {
	secret: string;
	snapshot: Record<string, unknown>;
	now: Date;
	expires_at: Date;
}): Promise<string> =>
	signToken({ typ, secret: input.secret, claims: { q: input.snapshot }, now: input.now, expires_at: input.expires_at });

/**
 * The snapshot of a quote that we signed and that still holds. The caller parses it.
 * @throws QUOTE_EXPIRED, or INVALID_INPUT for anything that is not a quote of ours
 */
export const verifyQuote = async (input: { secret: string; quote: string; now: Date }): Promise<unknown> => {
	const verified = verifyToken({ typ, secret: input.secret, token: input.quote, now: input.now });
	if (verified.ok) return verified.claims.q;
	if (verified.problem === "expired") throw refuse("QUOTE_EXPIRED", "quote_expired", {});
	throw invalidInput([{ field: "quote", issue: "is not a quote of this company" }]);
};

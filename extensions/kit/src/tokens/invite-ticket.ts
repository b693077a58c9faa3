import { MINUTE } from "@harborsmith/domain/time";
import { refuse } from "../errors/refused.ts";
import type { ManageClaims } from "./manage-token.ts";
import { signToken, verifyToken } from "./signed-token.ts";

const typ = "hs-invite";
const lifeMs = 10 * MINUTE;

/**
 * Opens one booking's calendar file for ten minutes, and nothing else: it stands in an address, which logs and histories
 * keep, where the manage token must never stand.
 */
export const signInviteTicket = async (input: {
	secret: string;
	booking: string;
	version: number;
	now: Date;
}): Promise<{ ticket: string; expires_at: Date }> => {
	const expires_at = new Date(input.now.getTime() + lifeMs);
	const claims = { sub: input.booking, v: input.version };
	return { ticket: signToken({ typ, secret: input.secret, claims, now: input.now, expires_at }), expires_at };
};

/** @throws UNAUTHORIZED */
export const verifyInviteTicket = async (input: {
	secret: string;
	ticket: string;
	now: Date;
}): Promise<ManageClaims> => {
	const verified = verifyToken({ typ, secret: input.secret, token: input.ticket, now: input.now });
	const booking = verified.ok ? verified.claims.sub : undefined;
	const version = verified.ok ? verified.claims.v : undefined;
	if (typeof booking === "string" && typeof version === "number") return { booking, version };
	throw refuse("UNAUTHORIZED", "calendar_link_over", {});
};

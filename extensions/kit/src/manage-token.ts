import { charterError } from "./charter-error.ts";
import { signToken, verifyToken } from "./signed-token.ts";

const typ = "hs-manage";
const lifetimeMs = 90 * 24 * 3_600_000;

export type ManageClaims = { booking: string; version: number };

/** The key to one booking that a guest gets by mail. Raising the booking's `manage_version` voids older ones. */
export const signManageToken = (input: {
	secret: string;
	booking: string;
	version: number;
	now: Date;
}): Promise<string> =>
	signToken({
		typ,
		secret: input.secret,
		claims: { sub: input.booking, v: input.version },
		now: input.now,
		expires_at: new Date(input.now.getTime() + lifetimeMs),
	});

/**
 * Which booking a manage token opens. The caller compares `version` with the booking's `manage_version`.
 * @throws UNAUTHORIZED
 */
export const verifyManageToken = async (input: { secret: string; token: string; now: Date }): Promise<ManageClaims> => {
	const verified = await verifyToken({ typ, secret: input.secret, token: input.token, now: input.now });
	const booking = verified.ok ? verified.claims.sub : undefined;
	const version = verified.ok ? verified.claims.v : undefined;
	if (typeof booking === "string" && typeof version === "number") return { booking, version };
	throw charterError("UNAUTHORIZED", "This link is not valid any more. Ask us for a new one.");
};

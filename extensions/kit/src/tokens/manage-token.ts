import { DAY } from "@harborsmith/domain/time";
import { refuse } from "../errors/refused.ts";
import { signToken, verifyToken } from "./signed-token.ts";

const typ = "hs-manage";

export type ManageClaims = { booking: string; version: number };

/**
 * The key to one booking that a guest gets by mail, for ninety days and at least until thirty days after the charter.
 * Raising the booking's `manage_version` voids older ones.
 */
export const signManageToken = async (input: {
	secret: string;
	booking: string;
	version: number;
	/** When the charter ends. */
	ends_at: Date;
	now: Date;
}): Promise<string> =>
	signToken({
		typ,
		secret: input.secret,
		claims: { sub: input.booking, v: input.version },
		now: input.now,
		expires_at: new Date(Math.max(input.now.getTime() + 90 * DAY, input.ends_at.getTime() + 30 * DAY)),
	});

/**
 * Which booking a manage token opens. The caller compares `version` with the booking's `manage_version`.
 * @throws UNAUTHORIZED
 */
export const verifyManageToken = async (input: { secret: string; token: string; now: Date }): Promise<ManageClaims> => {
	const verified = verifyToken({ typ, secret: input.secret, token: input.token, now: input.now });
	const booking = verified.ok ? verified.claims.sub : undefined;
	const version = verified.ok ? verified.claims.v : undefined;
	if (typeof booking === "string" && typeof version === "number") return { booking, version };
	throw refuse("UNAUTHORIZED", "link_void", {});
};

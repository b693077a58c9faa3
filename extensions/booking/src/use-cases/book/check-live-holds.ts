import { createHash } from "node:crypto";
import type { CharterContext } from "@harborsmith/directus-extension-charter";
import { countedAddress, type PreparedStatement, preparedQuery, refused } from "@harborsmith/kit";
import type { Knex } from "knex";

/** Addresses are kept only as a keyed hash, to count holds by, as all limits count them. */
export const addressHash = (context: CharterContext, ip: string | null): string | null =>
	ip === null
		? null
		: createHash("sha256")
				.update(`${context.env.HARBORSMITH_SECRET}:${countedAddress(ip)}`)
				.digest("base64url")
				.slice(0, 22);

/** In one order for everybody; whoever books at the same moment waits and then counts this booking too. */
const locking: PreparedStatement = {
	name: "harborsmith-lock-holders",
	text: `select pg_advisory_xact_lock(key) from (
	select distinct hashtextextended('holds:' || name, 0) as key from unnest($1::text[]) as name order by key offset 0
) as keys`,
};

const counting: PreparedStatement = {
	name: "harborsmith-count-holds",
	text: `select
	count(*) filter (where lower(contact ->> 'email') = $1)::int as person,
	count(*) filter (where quote ->> 'address' = $2)::int as address
from bookings
where (status = 'pending' and hold_expires_at > now()) or (status = 'requested' and request_expires_at > now())`,
};

/**
 * Keeps one person or one address from holding the whole fleet, or the office's time, without paying. Until `trx` ends nobody else of the same
 * person or address is let through. @throws RATE_LIMITED
 */
export const checkLiveHolds = async (
	context: CharterContext,
	trx: Knex,
	who: { email: string; address: string | null },
): Promise<void> => {
	if (!context.limits.enabled) return;
	const { settings } = await context.catalogue.rules();
	const names = [`person ${who.email}`, ...(who.address === null ? [] : [`address ${who.address}`])];
	await preparedQuery(trx, locking, [names]);
	const [held] = await preparedQuery<{ person: number; address: number }>(trx, counting, [who.email, who.address]);
	const isOver =
		held !== undefined &&
		(held.person >= settings.max_live_holds_per_person ||
			(who.address !== null && held.address >= settings.max_live_holds_per_address));
	if (!isOver) return;
	throw refused("RATE_LIMITED", { refusal: "holds_too_many", retry_after_seconds: settings.hold_minutes * 60 });
};

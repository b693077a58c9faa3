import { createHash } from "node:crypto";
import type { CharterContext } from "@harborsmith/directus-extension-charter";
import { countedAddress, errorFromDatabase, type PreparedStatement, preparedQuery } from "@harborsmith/kit";
import type { Knex } from "knex";

/** Addresses are kept only as a keyed hash, to count holds by, as all limits count them. */
export const addressHash = (context: CharterContext, ip: string | null): string | null =>
	ip === null
		? null
		: createHash("sha256")
				.update(`${context.env.HARBORSMITH_SECRET}:${countedAddress(ip)}`)
				.digest("base64url")
				.slice(0, 22);

export type Holder = { email: string; address: string | null };

/** What `hs.check_live_holds` is asked with; undefined where nothing is limited. */
export const liveHoldsOf = async (context: CharterContext, who: Holder): Promise<unknown[] | undefined> => {
	if (!context.limits.enabled) return undefined;
	const { settings } = await context.catalogue.rules();
	const { max_live_holds_per_person, max_live_holds_per_address, hold_minutes } = settings;
	return [who.email, who.address, max_live_holds_per_person, max_live_holds_per_address, hold_minutes * 60];
};

const checking: PreparedStatement = {
	name: "harborsmith-check-live-holds",
	text: "select hs.check_live_holds($1, $2, $3, $4, $5)",
};

/** Until `trx` ends nobody else of the same person or address is let through. @throws RATE_LIMITED */
export const checkLiveHolds = async (context: CharterContext, trx: Knex, who: Holder): Promise<void> => {
	const asked = await liveHoldsOf(context, who);
	if (!asked) return;
	await preparedQuery(trx, checking, asked).catch((error: unknown) => {
		throw errorFromDatabase(error) ?? error;
	});
};

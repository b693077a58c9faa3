import { inTransaction, type Logger } from "@harborsmith/kit";
import type { Knex } from "knex";

interface Round<Result> {
	/** Ids of the bookings to work on; joined tables are fine, only `booking` is locked. */
	candidates: (trx: Knex) => Knex.QueryBuilder;
	/** Undefined: nothing was to be done. */
	work: (trx: Knex.Transaction, id: string) => Promise<Result | undefined>;
	/** After this moment, in milliseconds since 1970, no further booking is begun. */
	until: number;
}

/**
 * Works through bookings one by one, each in a transaction of its own that holds the booking's lock. Rows that another
 * process works on are skipped, and one that fails is logged and does not keep the others from their turn.
 * @returns how many of them ended in which way
 */
export const eachLocked = async <Result extends string>(
	{ database, logger }: { database: Knex; logger: Logger },
	{ candidates, work, until }: Round<Result>,
): Promise<Record<string, number>> => {
	const counts: Record<string, number> = {};
	const seen: string[] = [];
	const workOnNext = async (trx: Knex.Transaction): Promise<Result | undefined> => {
		const query = candidates(trx).whereNotIn("booking.id", seen).limit(1).forNoKeyUpdate("booking").skipLocked();
		const row: { id: string } | undefined = await query.first();
		if (!row) return undefined;
		seen.push(row.id);
		return work(trx, row.id);
	};
	while (Date.now() < until) {
		const before = seen.length;
		let result: string | undefined;
		try {
			result = await inTransaction(database, workOnNext);
		} catch (error) {
			logger.error({ err: error, booking: seen.at(-1) }, "A task failed for one booking");
			result = "failed";
		}
		if (result !== undefined) counts[result] = (counts[result] ?? 0) + 1;
		if (seen.length === before) break;
	}
	return counts;
};

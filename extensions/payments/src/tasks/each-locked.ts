import type { Knex } from "knex";
import type { PaymentsContext } from "../context/payments-context.ts";
import { type BookingRow, lockBooking } from "../ledger/booking-row.ts";
import { inTransaction } from "../ledger/in-transaction.ts";

/** The caller gives a task 30 seconds; what is left waits for its next run. */
const budgetMs = 20_000;

type Candidates = (trx: Knex) => Knex.QueryBuilder;

/**
 * Works through bookings one by one, each in a transaction of its own that holds the booking's lock. Rows that another
 * process works on are skipped, and one that fails is logged and does not keep the others from their turn.
 * @param candidates ids of the bookings to work on; joined tables are fine, only `booking` is locked
 */
export const eachLocked = async <Result extends string>(
	context: PaymentsContext,
	candidates: Candidates,
	work: (trx: Knex.Transaction, booking: BookingRow) => Promise<Result>,
): Promise<Record<string, number>> => {
	const counts: Record<string, number> = {};
	const seen: string[] = [];
	const end = Date.now() + budgetMs;
	const next = () =>
		inTransaction(context.database, async (trx) => {
			const query = candidates(trx).whereNotIn("booking.id", seen).limit(1).forNoKeyUpdate("booking").skipLocked();
			const row: { id: string } | undefined = await query.first();
			if (!row) return undefined;
			seen.push(row.id);
			const booking = await lockBooking(trx, row.id);
			return booking ? work(trx, booking) : undefined;
		});
	while (Date.now() < end) {
		const before = seen.length;
		let result: string | undefined;
		try {
			result = await next();
		} catch (error) {
			context.logger.error({ err: error, booking: seen.at(-1) }, "A payment task failed for one booking");
			result = "failed";
		}
		if (result !== undefined) counts[result] = (counts[result] ?? 0) + 1;
		if (seen.length === before) break;
	}
	return counts;
};

import { withRetry } from "@harborsmith/kit";
import type { Knex } from "knex";

/** Runs a transaction, again when Postgres asks for it. */
export const inTransaction = <Value>(database: Knex, run: (trx: Knex.Transaction) => Promise<Value>): Promise<Value> =>
	withRetry(() => database.transaction(run));

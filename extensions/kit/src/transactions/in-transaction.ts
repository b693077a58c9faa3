import type { Knex } from "knex";
import { withRetry } from "./with-retry.ts";

/** Runs a transaction, again when Postgres asks for it. */
export const inTransaction = <Value>(database: Knex, run: (trx: Knex.Transaction) => Promise<Value>): Promise<Value> =>
	withRetry(() => database.transaction(run));

import { setTimeout as wait } from "node:timers/promises";
import type { Knex } from "knex";

/** Serialization failure and deadlock: Postgres asks for the transaction to be run again. */
const retryable = new Set(["40001", "40P01"]);
const attempts = 5;

const codeOf = (error: unknown): string =>
	typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";

/** Runs a transaction, again when Postgres asks for it. */
export const inTransaction = async <Value>(
	database: Knex,
	run: (trx: Knex.Transaction) => Promise<Value>,
): Promise<Value> => {
	for (let attempt = 1; ; attempt += 1) {
		try {
			return await database.transaction(run);
		} catch (error) {
			if (!retryable.has(codeOf(error)) || attempt === attempts) throw error;
			await wait(20 * attempt * (0.5 + Math.random()));
		}
	}
};

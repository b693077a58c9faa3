import { setTimeout as wait } from "node:timers/promises";

/** Serialization failure and deadlock: Postgres asks for the transaction to be run again. */
const retryable = new Set(["40001", "40P01"]);
const attempts = 5;
const stepMs = 20;

const codeOf = (error: unknown): unknown =>
	typeof error === "object" && error !== null && "code" in error ? error.code : undefined;

/** Runs a whole transaction again when Postgres says so, after a short random pause. */
export const withRetry = async <Value>(
	run: () => Promise<Value>,
	random: () => number = Math.random,
): Promise<Value> => {
	for (let attempt = 1; ; attempt += 1) {
		try {
			return await run();
		} catch (error) {
			const again = retryable.has(String(codeOf(error))) && attempt < attempts;
			if (!again) throw error;
			await wait(stepMs * attempt * (0.5 + random()));
		}
	}
};

import { createHash } from "node:crypto";
import { charterError } from "@harborsmith/kit";
import type { Knex } from "knex";
import { RateLimiterPostgres, type RateLimiterRes } from "rate-limiter-flexible";

const hour = 3_600;
const longestWait = 15 * 60;

/** How many attempts within an hour go through at once; each further one doubles the wait, up to a quarter of an hour. */
const free = {
	/** Of one address at one account. */
	pair: 5,
	/** The same while strangers try that account: a right password still gets in from an address that has not tried. */
	pair_under_attack: 2,
	/** Of one address, whatever accounts it names. An office shares one. */
	address: 30,
	/** Of one account by anybody, from which on it counts as under attack. Nobody is shut out by it. */
	account: 20,
};

export interface Attempt {
	/** What is tried: a sign-in, a new password. Each is counted apart. */
	kind: "sign-in" | "reset";
	account: string;
	address: string;
}

const wait = (ms: number): never => {
	const seconds = Math.max(1, Math.ceil(ms / 1_000));
	throw charterError("RATE_LIMITED", `Too many attempts. Please wait ${seconds} s and try again.`, {
		retry_after_seconds: seconds,
	});
};

/** Counted in Postgres, so that all processes count together. Names and addresses are kept as hashes only. */
export const createThrottle = (database: Knex) => {
	const store = { storeClient: database, storeType: "knex", tableName: "sign_in_attempts", tableCreated: true };
	const tries = new RateLimiterPostgres({ ...store, keyPrefix: "try", points: 1, duration: hour });
	const gates = new RateLimiterPostgres({ ...store, keyPrefix: "gate", points: 1, duration: longestWait });
	const hash = (...parts: string[]): string =>
		createHash("sha256").update(parts.join("\n").toLowerCase()).digest("base64url").slice(0, 32);
	const keysOf = ({ kind, account, address }: Attempt) => ({
		pair: hash(kind, "pair", account, address),
		address: hash(kind, "address", address),
		account: hash(kind, "account", account),
	});
	const isOpen = (gate: RateLimiterRes | null): gate is null => gate === null || gate.consumedPoints === 0;

	/** One attempt per wait goes through; the others of the same moment find the gate shut. */
	const pass = async (key: string, allowed: number): Promise<void> => {
		const { consumedPoints } = await tries.penalty(key);
		if (consumedPoints <= allowed) return;
		const customDuration = Math.min(2 ** (consumedPoints - allowed), longestWait);
		const gate = await gates.penalty(key, 1, { customDuration });
		if (gate.consumedPoints > 1) wait(gate.msBeforeNext);
	};

	return {
		/** Counts an attempt before it is made, so that parallel ones cannot slip by. @throws RATE_LIMITED */
		attempt: async (attempt: Attempt): Promise<void> => {
			const keys = keysOf(attempt);
			for (const key of [keys.pair, keys.address]) {
				const gate = await gates.get(key);
				if (!isOpen(gate)) wait(gate.msBeforeNext);
			}
			const { consumedPoints } = await tries.penalty(keys.account);
			await pass(keys.address, free.address);
			await pass(keys.pair, consumedPoints > free.account ? free.pair_under_attack : free.pair);
		},
		/** After a right password nothing is held against this address and account. */
		forgive: async (attempt: Attempt): Promise<void> => {
			const keys = keysOf(attempt);
			await Promise.all([
				tries.delete(keys.pair),
				gates.delete(keys.pair),
				tries.reward(keys.address),
				tries.reward(keys.account),
			]);
		},
	};
};

export type Throttle = ReturnType<typeof createThrottle>;

import { createHash } from "node:crypto";
import { countedAddress, refuse } from "@harborsmith/kit";
import type { Knex } from "knex";
import { RateLimiterPostgres, type RateLimiterRes } from "rate-limiter-flexible";
import { waitAfter } from "./wait-after.ts";

const hour = 3_600;
const day = 24 * hour;

interface Allowance {
	/** So many attempts go through at once, each further one waits. */
	free: number;
	/** Seconds after which the count begins anew. */
	window: number;
	/** Seconds that the wait never exceeds. */
	longest: number;
}
const quarter = 15 * 60;
const allowed = {
	/** Of one address at one account. */
	pair: { free: 5, window: hour, longest: quarter },
	/** Of one address, whatever accounts it names. An office shares one. */
	address: { free: 30, window: hour, longest: quarter },
	/**
	 * Of one account, by all addresses together from which nobody has signed in to it. One stranger gets to this gate once
	 * in a quarter of an hour, so that a minute leaves the rest of it to others.
	 */
	account: { free: 20, window: day, longest: 60 },
} satisfies Record<string, Allowance>;

/** How long an address is known for an account after a sign-in from it. */
const knownFor = 90 * day;

export interface Attempt {
	/** What is tried: a sign-in, a new password, the password or code of who is signed in. Each is counted apart. */
	kind: "sign-in" | "reset" | "second-factor";
	account: string;
	address: string;
}

const wait = (ms: number): never => {
	const retry_after_seconds = Math.max(1, Math.ceil(ms / 1_000));
	throw refuse("RATE_LIMITED", "too_many_attempts", { retry_after_seconds });
};

/** Counted in Postgres, so that all processes count together. Names and addresses are kept as hashes only. */
export const createThrottle = (database: Knex) => {
	const store = { storeClient: database, storeType: "knex", tableName: "sign_in_attempts", tableCreated: true };
	const tries = new RateLimiterPostgres({ ...store, keyPrefix: "try", points: 1, duration: hour });
	const gates = new RateLimiterPostgres({ ...store, keyPrefix: "gate", points: 1, duration: hour });
	const known = new RateLimiterPostgres({ ...store, keyPrefix: "known", points: 1, duration: knownFor });
	const hash = (...parts: string[]): string =>
		createHash("sha256").update(parts.join("\n").toLowerCase()).digest("base64url").slice(0, 32);
	const keysOf = ({ kind, account, address }: Attempt) => {
		const from = countedAddress(address);
		return {
			pair: hash(kind, "pair", account, from),
			address: hash(kind, "address", from),
			account: hash(kind, "account", account),
			known: hash("known", account, from),
		};
	};
	const count = (key: string, { window }: Allowance) => tries.penalty(key, 1, { customDuration: window });
	const isShut = (gate: RateLimiterRes | null): gate is RateLimiterRes => gate !== null && gate.consumedPoints > 0;

	/** One attempt per wait goes through; the others of the same moment find the gate shut. */
	const pass = async (key: string, allowance: Allowance): Promise<void> => {
		const { consumedPoints } = await count(key, allowance);
		const seconds = waitAfter(consumedPoints, allowance.free, allowance.longest);
		if (seconds === 0) return;
		const gate = await gates.penalty(key, 1, { customDuration: seconds });
		if (gate.consumedPoints > 1) wait(gate.msBeforeNext);
	};

	return {
		/**
		 * Counts an attempt before it is made, so that parallel ones cannot slip by. Where somebody has signed in to the
		 * account before, they wait for their own mistakes only and never for those of strangers.
		 * @throws RATE_LIMITED
		 */
		attempt: async (attempt: Attempt): Promise<void> => {
			const keys = keysOf(attempt);
			const isKnown = (await known.get(keys.known)) !== null;
			for (const key of isKnown ? [keys.pair] : [keys.pair, keys.address, keys.account]) {
				const gate = await gates.get(key);
				if (isShut(gate)) wait(gate.msBeforeNext);
			}
			if (isKnown) {
				await count(keys.address, allowed.address);
			} else {
				await pass(keys.address, allowed.address);
				await pass(keys.account, allowed.account);
			}
			await pass(keys.pair, allowed.pair);
		},
		/** After a right password, or a new one by mail, nothing is held against this address and account. */
		trust: async (attempt: Attempt): Promise<void> => {
			const keys = keysOf(attempt);
			const wasKnown = (await known.get(keys.known)) !== null;
			await Promise.all([
				known.set(keys.known, 1, knownFor),
				tries.delete(keys.pair),
				gates.delete(keys.pair),
				tries.reward(keys.address),
				...(wasKnown ? [] : [tries.reward(keys.account)]),
			]);
		},
	};
};

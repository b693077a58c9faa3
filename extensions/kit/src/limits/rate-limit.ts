import { charterError } from "../errors/charter-error.ts";

export type RateLimitState = { count: number; resets_at: number };

/** Counts one use of a key in its current window. */
export type RateLimitStore = (key: string, windowMs: number, now: number) => RateLimitState | Promise<RateLimitState>;

export type RateLimitOptions = {
	/** Uses allowed per window and key. */
	points: number;
	window_seconds: number;
	/** False in the demo profile. */
	enabled: boolean;
	store?: RateLimitStore;
};

/** Windows by their length, which puts those of one length into the order in which they end. */
type Windows = Map<number, Map<string, RateLimitState>>;

/** Deletes the windows that are over. Each goes once, so that nobody waits for a long look through all of them. */
const forget = (windows: Map<string, RateLimitState>, now: number): void => {
	for (const [name, state] of windows) {
		if (state.resets_at > now) return;
		windows.delete(name);
	}
};

/** Windows in this process only: N processes allow N times as much, which is right for reads. */
export const memoryRateLimitStore = (kept: Windows = new Map()): RateLimitStore => {
	const ofLength = (windowMs: number): Map<string, RateLimitState> => {
		const windows = kept.get(windowMs) ?? new Map<string, RateLimitState>();
		kept.set(windowMs, windows);
		return windows;
	};
	return (key, windowMs, now) => {
		const windows = ofLength(windowMs);
		forget(windows, now);
		const state = windows.get(key) ?? { count: 0, resets_at: now + windowMs };
		state.count += 1;
		windows.set(key, state);
		return state;
	};
};

/** @throws RATE_LIMITED when the count is above what is allowed; `retry_after_seconds` becomes the `Retry-After` header */
export const overRateLimit = (state: RateLimitState, points: number, now: number): void => {
	if (state.count <= points) return;
	const seconds = Math.max(1, Math.ceil((state.resets_at - now) / 1000));
	throw charterError("RATE_LIMITED", `Too many requests. Try again in ${seconds} s.`, { retry_after_seconds: seconds });
};

/**
 * A limit on how often one key (an address, a person) may do something.
 * The returned function throws RATE_LIMITED.
 */
export const createRateLimit = (options: RateLimitOptions) => {
	const store = options.store ?? memoryRateLimitStore();
	return async (key: string, now = Date.now()): Promise<void> => {
		if (!options.enabled) return;
		const state = await store(key, options.window_seconds * 1000, now);
		overRateLimit(state, options.points, now);
	};
};

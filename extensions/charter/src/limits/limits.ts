import { countedAddress, memoryRateLimitStore, overRateLimit, type RateLimitStore } from "@harborsmith/kit";
import type { Catalogue } from "../catalogue/catalogue.ts";

export type CharterLimits = {
	/** False in the demo profile. */
	enabled: boolean;
	read: (address: string | undefined) => Promise<void>;
	quote: (address: string | undefined) => Promise<void>;
	book: (address: string | undefined) => Promise<void>;
};

const minute = 60_000;

/**
 * How often one address may do what; the numbers are the company's settings. Reads are counted per process and cost no
 * round trip; what makes work or takes slots is counted in `shared`.
 */
export const createLimits = (enabled: boolean, catalogue: Catalogue, shared: RateLimitStore): CharterLimits => {
	const limit =
		(
			name: string,
			store: RateLimitStore,
			windowMs: number,
			points: (settings: Awaited<ReturnType<Catalogue["rules"]>>["settings"]) => number,
		) =>
		async (address: string | undefined): Promise<void> => {
			if (!enabled) return;
			const { settings } = await catalogue.rules();
			const now = Date.now();
			overRateLimit(await store(`${name}:${countedAddress(address)}`, windowMs, now), points(settings), now);
		};
	return {
		enabled,
		read: limit("read", memoryRateLimitStore(), minute, (settings) => settings.rate_limit_reads_per_minute),
		quote: limit("quote", shared, minute, (settings) => settings.rate_limit_quotes_per_minute),
		book: limit("book", shared, 60 * minute, (settings) => settings.rate_limit_bookings_per_hour),
	};
};

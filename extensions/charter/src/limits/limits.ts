import { countedAddress, refuse } from "@harborsmith/kit";
import { type RateLimiterAbstract, RateLimiterMemory } from "rate-limiter-flexible";
import type { Catalogue } from "../catalogue/catalogue.ts";
import type { SharedCounter } from "./shared-counter.ts";

export type CharterLimits = {
	/** False in the demo profile. */
	enabled: boolean;
	read: (address: string | undefined) => Promise<void>;
	quote: (address: string | undefined) => Promise<void>;
	book: (address: string | undefined) => Promise<void>;
};

type Settings = Awaited<ReturnType<Catalogue["rules"]>>["settings"];
/** Opened with the first use. */
type Counter = () => Promise<RateLimiterAbstract>;

const minute = 60;
const hour = 60 * minute;

/** How often one address may do what in one window; the number is a setting, read anew with every use. */
const limit =
	(counter: Counter, catalogue: Catalogue, allowed: (settings: Settings) => number) =>
	async (address: string | undefined): Promise<void> => {
		const { settings } = await catalogue.rules();
		const { consumedPoints, msBeforeNext } = await (await counter()).penalty(countedAddress(address));
		if (consumedPoints <= allowed(settings)) return;
		const retry_after_seconds = Math.max(1, Math.ceil(msBeforeNext / 1_000));
		throw refuse("RATE_LIMITED", "too_many_requests", { retry_after_seconds });
	};

/**
 * Reads are counted per process, which costs no round trip: N processes allow N times as many. What makes work or takes
 * slots is counted in `shared`. Each limit throws RATE_LIMITED, whose `retry_after_seconds` becomes `Retry-After`.
 */
export const createLimits = (enabled: boolean, catalogue: Catalogue, shared: SharedCounter): CharterLimits => {
	const off = async (): Promise<void> => undefined;
	if (!enabled) return { enabled, read: off, quote: off, book: off };
	const reads = new RateLimiterMemory({ keyPrefix: "read", points: 1, duration: minute });
	return {
		enabled,
		read: limit(
			async () => reads,
			catalogue,
			(settings) => settings.rate_limit_reads_per_minute,
		),
		quote: limit(shared.open("quote", minute), catalogue, (settings) => settings.rate_limit_quotes_per_minute),
		book: limit(shared.open("book", hour), catalogue, (settings) => settings.rate_limit_bookings_per_hour),
	};
};

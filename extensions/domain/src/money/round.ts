/**
 * `numerator / denominator` to the nearest integer, halves away from zero, without a float division: exact for integers
 * up to 2^53. This is the only rounding in the domain besides the due-now share.
 */
export function roundHalfUp(numerator: number, denominator = 1): number {
	const size = Math.abs(numerator);
	const rest = size % denominator;
	const whole = (size - rest) / denominator;
	const rounded = rest * 2 >= denominator ? whole + 1 : whole;
	return numerator < 0 && rounded !== 0 ? -rounded : rounded;
}

/** `ppm` parts per million (1,000,000 = all; 86,250 = 8.625 %) of an amount in minor units, rounded half-up. */
export function applyPpm(cents: number, ppm: number): number {
	return roundHalfUp(cents * ppm, 1_000_000);
}

/** `bps` basis points (10000 = all) of an amount in minor units, rounded half-up. */
export function applyBps(cents: number, bps: number): number {
	return roundHalfUp(cents * bps, 10_000);
}

/** How much of `whole` a part is, in basis points, at most all of it; nothing of nothing. */
export function shareBps(part: number, whole: number): number {
	return whole > 0 ? Math.min(10_000, roundHalfUp(part * 10_000, whole)) : 0;
}

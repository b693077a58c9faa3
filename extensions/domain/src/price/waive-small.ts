import type { PriceLine } from "../types.ts";

const sum = (lines: readonly PriceLine[], of: (line: PriceLine) => number): number =>
	lines.reduce((total, line) => total + of(line), 0);

/**
 * A total below what a card can be charged is let go, whole: every line is discounted by all of it, so that nothing is
 * left to tax either.
 * @returns the discount of all lines after it
 */
export function waiveSmall(lines: readonly PriceLine[]): number {
	for (const line of lines) {
		line.waived_cents = line.amount_cents - line.discount_cents;
		line.discount_cents = line.amount_cents;
	}
	return sum(lines, (line) => line.discount_cents);
}

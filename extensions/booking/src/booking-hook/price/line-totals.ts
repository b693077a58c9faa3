import { isObject } from "@harborsmith/kit";
import type { Fields } from "../wall-clock.ts";

export const totalFields = ["subtotal_cents", "discount_cents", "tax_cents", "total_cents"] as const;
export type Totals = Record<(typeof totalFields)[number], number>;

/** The new lines in a nested write, which Directus accepts as a list or as `{ create: [] }`. */
export const givenLines = (lines: unknown): Fields[] => {
	if (Array.isArray(lines)) return lines.filter(isObject);
	return isObject(lines) && Array.isArray(lines.create) ? lines.create.filter(isObject) : [];
};

/** The same sums as the database's. */
export const sumLines = (lines: readonly Fields[]): Totals => {
	const totals: Totals = { subtotal_cents: 0, discount_cents: 0, tax_cents: 0, total_cents: 0 };
	for (const line of lines) {
		const cents = Number(line.amount_cents ?? 0);
		totals.total_cents += cents;
		if (line.kind === "discount") totals.discount_cents -= cents;
		else if (line.kind === "tax") totals.tax_cents += cents;
		else totals.subtotal_cents += cents;
	}
	return totals;
};

import type { Price, StoredLine } from "../types.ts";
import { wording } from "./wording.ts";

/**
 * The rows of `booking_lines` for a price. Discounts are negative, one per line they reduce, so that tax classes and the
 * owner's share stay readable. The rows sum to `total_cents` exactly.
 */
export function bookingLines(price: Price, locale?: string): StoredLine[] {
	const rows: StoredLine[] = [];
	for (const { discount_cents, waived_cents, ...line } of price.lines) rows.push(line);
	const words = wording(locale);
	for (const { label, tax_class, extra, discount_cents, waived_cents = 0 } of price.lines) {
		const less = (why: string, cents: number): void => {
			if (cents !== 0) rows.push(single("discount", `${why} · ${label}`, -cents, tax_class, extra));
		};
		less(words.promo(price.promo_code ?? ""), discount_cents - waived_cents);
		less(words.waiver, waived_cents);
	}
	for (const tax of price.tax_lines) {
		rows.push(single("tax", wording(locale).tax(tax.name, tax.rate_ppm), tax.amount_cents, null, null));
	}
	return rows;
}

function single(
	kind: "discount" | "tax",
	label: string,
	cents: number,
	tax_class: string | null,
	extra: string | null,
): StoredLine {
	return { kind, label, unit: "booking", quantity: 1, unit_cents: cents, amount_cents: cents, tax_class, extra };
}

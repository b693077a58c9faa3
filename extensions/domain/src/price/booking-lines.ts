import type { Price, StoredLine } from "../types.ts";
import { wording } from "./wording.ts";

/**
 * The rows of `booking_lines` for a price. Discounts are negative, one per line they reduce, so that tax classes and the
 * owner's share stay readable. The rows sum to `total_cents` exactly.
 */
export function bookingLines(price: Price, locale?: string): StoredLine[] {
	const rows: StoredLine[] = [];
	for (const { discount_cents, ...line } of price.lines) rows.push(line);
	for (const line of price.lines) {
		if (line.discount_cents === 0) continue;
		const label = `${wording(locale).promo(price.promo_code ?? "")} · ${line.label}`;
		rows.push(single("discount", label, -line.discount_cents, line.tax_class, line.extra));
	}
	for (const tax of price.tax_lines) {
		rows.push(single("tax", `${tax.name} (${tax.rate_bps / 100} %)`, tax.amount_cents, null, null));
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

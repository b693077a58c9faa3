import { EXEMPT_TAX_CLASS } from "../defaults.ts";
import { applyPpm } from "../money/round.ts";
import { dateWithin } from "../time/calendar-date.ts";
import type { CharterType, LocalDate, PriceLine, TaxLine, TaxRate } from "../types.ts";

/** Price rule 5: per rate, everything it taxes after discount is summed, and the tax rounded once. */
export function taxLines(
	lines: readonly PriceLine[],
	rates: readonly TaxRate[],
	charter_type: CharterType,
	date: LocalDate,
): TaxLine[] {
	const taxes: TaxLine[] = [];
	for (const rate of rates) {
		if (rate.charter_type && rate.charter_type !== charter_type) continue;
		if (!dateWithin(date, rate.valid_from, rate.valid_to)) continue;
		const taxed = lines.filter(({ tax_class }) => {
			if (!tax_class || tax_class === EXEMPT_TAX_CLASS) return false;
			return !rate.tax_class || rate.tax_class === tax_class;
		});
		if (taxed.length === 0) continue;
		const taxable_cents = taxed.reduce((sum, line) => sum + line.amount_cents - line.discount_cents, 0);
		const { name, rate_ppm } = rate;
		taxes.push({ name, rate_ppm, taxable_cents, amount_cents: applyPpm(taxable_cents, rate_ppm) });
	}
	return taxes;
}

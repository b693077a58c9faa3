import { formatMoney } from "../../lib/format/money.ts";

/** A price that fits into a calendar cell: no cents, and `$10.6K` from ten thousand on. */
export function compactMoney(cents: number, currency: string, locale: string): string {
	const amount = Math.round(cents / 100);
	if (!/^[a-z]{3}$/i.test(currency)) return formatMoney(amount * 100, currency, locale);
	return new Intl.NumberFormat(locale, {
		style: "currency",
		currency,
		maximumFractionDigits: amount >= 10_000 ? 1 : 0,
		notation: amount >= 10_000 ? "compact" : "standard",
	}).format(amount);
}

type Known = { format: Intl.NumberFormat; minor: number; unknown: string };

const formats = new Map<string, Known>();

/** A code that is none, such as one that somebody typed, is written beside the number as it is. */
const formatFor = (currency: string, locale: string): Known => {
	try {
		const format = new Intl.NumberFormat(locale, { style: "currency", currency });
		return { format, minor: 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2), unknown: "" };
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
		return { format, minor: 100, unknown: ` ${currency.trim()}`.trimEnd() };
	}
};

/** `160000, "USD"` → `$1,600.00`. Knows currencies with 0 or 3 minor digits; what is no currency is shown, never refused. */
export function formatMoney(cents: number, currency: string, locale = "en-US"): string {
	const key = `${locale} ${currency}`;
	let known = formats.get(key);
	if (!known) {
		known = formatFor(currency, locale);
		formats.set(key, known);
	}
	return `${known.format.format(cents / known.minor)}${known.unknown}`;
}

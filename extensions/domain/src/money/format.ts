const formats = new Map<string, { format: Intl.NumberFormat; minor: number }>();

/** `160000, "USD"` → `$1,600.00`. Knows currencies with 0 or 3 minor digits. */
export function formatMoney(cents: number, currency: string, locale = "en-US"): string {
	const key = `${locale} ${currency}`;
	let known = formats.get(key);
	if (!known) {
		const format = new Intl.NumberFormat(locale, { style: "currency", currency });
		known = { format, minor: 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2) };
		formats.set(key, known);
	}
	return known.format.format(cents / known.minor);
}

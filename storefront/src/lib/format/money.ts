const formats = new Map<string, Intl.NumberFormat>();

/** Money in the reader's way of writing; whole amounts without decimals. */
export function formatMoney(cents: number, currency: string, locale: string): string {
	const key = `${locale} ${currency}`;
	let format = formats.get(key);
	if (!format) {
		format = new Intl.NumberFormat(locale, { style: "currency", currency, trailingZeroDisplay: "stripIfInteger" });
		formats.set(key, format);
	}
	return format.format(cents / 100);
}

const formats = new Map<string, Intl.NumberFormat>();

/** A price in what is no currency is a mistake of the office; the page shows the number all the same. */
function formatFor(currency: string, locale: string): Intl.NumberFormat {
	try {
		return new Intl.NumberFormat(locale, { style: "currency", currency, trailingZeroDisplay: "stripIfInteger" });
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		return new Intl.NumberFormat(locale, { minimumFractionDigits: 2, trailingZeroDisplay: "stripIfInteger" });
	}
}

/** Money in the reader's way of writing; whole amounts without decimals. */
export function formatMoney(cents: number, currency: string, locale: string): string {
	const key = `${locale} ${currency}`;
	let format = formats.get(key);
	if (!format) {
		format = formatFor(currency, locale);
		formats.set(key, format);
	}
	return format.format(cents / 100);
}

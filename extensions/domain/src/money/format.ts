import { minorUnits } from "./minor-units.ts";

type Known = { format: Intl.NumberFormat; minor: number; unknown: string };

const formats = new Map<string, Known>();

/** A code that is none, such as one that somebody typed, is written beside the number as it is. */
function formatFor(currency: string, locale: string, options: Intl.NumberFormatOptions): Known {
	const minor = minorUnits(currency);
	try {
		return { format: new Intl.NumberFormat(locale, { style: "currency", currency, ...options }), minor, unknown: "" };
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		const format = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2, ...options });
		return { format, minor, unknown: ` ${currency.trim()}`.trimEnd() };
	}
}

function write(cents: number, currency: string, locale: string, options: Intl.NumberFormatOptions = {}): string {
	const key = `${locale} ${currency} ${Object.values(options).join(" ")}`;
	let known = formats.get(key);
	if (!known) {
		known = formatFor(currency, locale, options);
		formats.set(key, known);
	}
	return `${known.format.format(cents / known.minor)}${known.unknown}`;
}

/** `160000, "USD"` → `$1,600.00`. Knows currencies with 0 or 3 minor digits; what is no currency is shown, never refused. */
export function formatMoney(cents: number, currency: string, locale = "en-US"): string {
	return write(cents, currency, locale);
}

/** `$1,600`, `$1,600.50`: as `formatMoney`, but a whole amount stands without decimals. */
export function formatPrice(cents: number, currency: string, locale: string): string {
	return write(cents, currency, locale, { trailingZeroDisplay: "stripIfInteger" });
}

/** A price for a narrow place: rounded to whole units, and `$10.6K` from ten thousand of them on. */
export function formatCompactPrice(cents: number, currency: string, locale: string): string {
	const minor = minorUnits(currency);
	const amount = Math.round(cents / minor);
	const short: Intl.NumberFormatOptions = { notation: "compact", minimumFractionDigits: 0, maximumFractionDigits: 1 };
	const whole: Intl.NumberFormatOptions = { minimumFractionDigits: 0, maximumFractionDigits: 0 };
	return write(amount * minor, currency, locale, amount >= 10_000 ? short : whole);
}

/** `USD` → `US dollars`, `dólares estadounidenses`; what is no currency is named by its code. */
export function currencyName(currency: string, locale: string): string {
	try {
		const format = new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay: "name" });
		return format.formatToParts(2).find(({ type }) => type === "currency")?.value ?? currency;
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		return currency;
	}
}

/** How people name a currency beside an amount, the longest first: `US$`, its code, and its signs in a language. */
export function currencyNames(currency: string, locale: string): string[] {
	const shown = (currencyDisplay: "symbol" | "narrowSymbol"): string[] =>
		formatFor(currency, locale, { currencyDisplay })
			.format.formatToParts(0)
			.flatMap(({ type, value }) => (type === "currency" ? [value] : []));
	const names = [currency, `${currency.slice(0, 2)}$`, ...shown("symbol"), ...shown("narrowSymbol")];
	return names.toSorted((one, two) => two.length - one.length);
}

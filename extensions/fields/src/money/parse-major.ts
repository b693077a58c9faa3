import { currencyNames, fractionDigits } from "@harborsmith/domain/money";

/** How a language groups thousands: `,` or `.`; nothing where it is neither. */
const groupMark = (locale: string): string | undefined =>
	new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(12_345_678).find(({ type }) => type === "group")
		?.value;

/** The text without its currency and spaces; undefined where anything else is in it that no amount has. */
const bareOf = (text: string, currency: string | null, locale: string): string | undefined => {
	const names = currency ? currencyNames(currency, locale) : [];
	const compact = text.replace(/[\s\u200e\u200f]/g, "").toLowerCase();
	const bare = names
		.map((name) => name.replace(/\s/g, "").toLowerCase())
		.reduce((rest, name) => (name === "" ? rest : rest.replace(name, "")), compact)
		.replace(/\p{Sc}/u, "")
		.replaceAll("−", "-");
	return /^[\d.,-]*$/.test(bare) ? bare : undefined;
};

/**
 * What somebody typed, in minor units: `1,600.5`, `1.600,50`, `$1600` and `-20` are all understood. A single mark
 * followed by as many digits as the currency has is decimal, else it groups thousands where the reader's language does so:
 * `100.505` dollars is no amount in English, and a slip of a key no hundred thousand. Null for an empty text, undefined for
 * one that is no amount.
 */
export function parseMajor(text: string, currency: string | null, locale: string): number | null | undefined {
	const digits = fractionDigits(currency ?? "");
	const bare = bareOf(text, currency, locale);
	if (bare === undefined) return undefined;
	if (bare === "") return text.trim() === "" ? null : undefined;
	const match = /^(-?)([\d.,]*?)(?:([.,])(\d*))?$/.exec(bare);
	if (!match) return undefined;
	const [, sign = "", whole = "", mark, tail] = match;
	const grouping = /[.,]/.exec(whole)?.[0];
	if (grouping && !/^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/.test(whole)) return undefined;
	const isDecimal = tail !== undefined && digits > 0 && tail.length <= digits && mark !== grouping;
	if (tail !== undefined && !isDecimal && (tail.length !== 3 || mark !== (grouping ?? groupMark(locale))))
		return undefined;
	const units = whole.replace(/[.,]/g, "") + (isDecimal || tail === undefined ? "" : tail);
	if (units === "" && !isDecimal) return undefined;
	const minor = Number(units || "0") * 10 ** digits + Number((isDecimal ? tail : "").padEnd(digits, "0") || "0");
	if (!Number.isSafeInteger(minor)) return undefined;
	return sign && minor !== 0 ? -minor : minor;
}

/** Numbers that stand for 100 %: basis points, and parts per million for what has thousandths of a percent. */
const basisPoints = 10_000;

/** Digits behind the decimal mark that a percentage of this scale can have: 2 for basis points, 4 for parts per million. */
const digitsOf = (whole: number): number => Math.round(Math.log10(whole)) - 2;

/** `1250` basis points, or `125000` parts per million, as `12.5`, in the reader's language. */
export const percentOf = (share: number, locale: string, whole = basisPoints): string =>
	new Intl.NumberFormat(locale, { maximumFractionDigits: digitsOf(whole), useGrouping: false }).format(
		(share / whole) * 100,
	);

/** The same as `12.5%` or `12,5 %`, as the reader's language writes it. */
export const percentInWords = (share: number, locale: string, whole = basisPoints): string =>
	new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: digitsOf(whole) }).format(share / whole);

/**
 * What somebody typed as a percentage: `8.625`, `12,5 %` and `100%` are all understood, and a mark is always the decimal
 * one. Null for an empty text, undefined for one that is no percentage or has more digits than are kept.
 */
export const parsePercent = (text: string, whole = basisPoints): number | null | undefined => {
	const bare = text.replace(/[\s%]/g, "");
	if (bare === "") return text.trim() === "" ? null : undefined;
	const match = /^(-?)(\d*)(?:[.,](\d*))?$/.exec(bare);
	if (!match) return undefined;
	const [, sign = "", units = "", tail = ""] = match;
	const digits = digitsOf(whole);
	if (units + tail === "" || tail.length > digits) return undefined;
	const share = Number(units || "0") * 10 ** digits + Number(tail.padEnd(digits, "0") || "0");
	if (!Number.isSafeInteger(share)) return undefined;
	return sign && share !== 0 ? -share : share;
};

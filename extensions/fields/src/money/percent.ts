import { BASIS_POINTS, shareDigits } from "@harborsmith/domain/money";

/** `1250` basis points, or `125000` parts per million, as `12.5`, in the reader's language: to be typed over. */
export const percentOf = (share: number, locale: string, whole = BASIS_POINTS): string =>
	new Intl.NumberFormat(locale, { maximumFractionDigits: shareDigits(whole), useGrouping: false }).format(
		(share / whole) * 100,
	);

/**
 * What somebody typed as a percentage: `8.625`, `12,5 %` and `100%` are all understood, and a mark is always the decimal
 * one. Null for an empty text, undefined for one that is no percentage or has more digits than are kept.
 */
export const parsePercent = (text: string, whole = BASIS_POINTS): number | null | undefined => {
	const bare = text.replace(/[\s%]/g, "");
	if (bare === "") return text.trim() === "" ? null : undefined;
	const match = /^(-?)(\d*)(?:[.,](\d*))?$/.exec(bare);
	if (!match) return undefined;
	const [, sign = "", units = "", tail = ""] = match;
	const digits = shareDigits(whole);
	if (units + tail === "" || tail.length > digits) return undefined;
	const share = Number(units || "0") * 10 ** digits + Number(tail.padEnd(digits, "0") || "0");
	if (!Number.isSafeInteger(share)) return undefined;
	return sign && share !== 0 ? -share : share;
};

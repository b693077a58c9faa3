import { fractionDigits } from "@harborsmith/domain/money";

/**
 * What somebody typed, in minor units: `1,600.5`, `1.600,50`, `$1600` and `-20` are all understood. A single mark
 * followed by as many digits as the currency has is decimal, any other groups thousands. Null for an empty text,
 * undefined for one that is no amount.
 */
export function parseMajor(text: string, currency: string | null): number | null | undefined {
	const digits = fractionDigits(currency ?? "");
	const bare = text.replace(/[^\d.,-]/g, "");
	if (bare === "") return text.trim() === "" ? null : undefined;
	const match = /^(-?)([\d.,]*?)(?:[.,](\d*))?$/.exec(bare);
	if (!match) return undefined;
	const [, sign = "", whole = "", tail] = match;
	const isDecimal = tail !== undefined && digits > 0 && tail.length <= digits;
	const units = whole.replace(/[.,]/g, "") + (isDecimal || tail === undefined ? "" : tail);
	if (units === "" && !isDecimal) return undefined;
	const minor = Number(units || "0") * 10 ** digits + Number((isDecimal ? tail : "").padEnd(digits, "0") || "0");
	if (!Number.isSafeInteger(minor)) return undefined;
	return sign && minor !== 0 ? -minor : minor;
}

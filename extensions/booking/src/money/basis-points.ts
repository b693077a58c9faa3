import { parseMajor } from "./minor-units.ts";

/** `1250` as `12.5`, in the reader's language. */
export const percentOf = (bps: number, locale: string): string =>
	new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(bps / 100);

/** `1250` as `12.5%` or `12,5 %`, as the reader's language writes it. */
export const percentInWords = (bps: number, locale: string): string =>
	new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 }).format(bps / 10_000);

/** What somebody typed as a percentage, in basis points: `12.5`, `12,5 %` and `100%` are all understood. */
export const parsePercent = (text: string): number | null | undefined => parseMajor(text, null);

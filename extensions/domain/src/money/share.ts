/** Numbers that stand for 100 %: basis points, and parts per million for what has thousandths of a percent. */
export const BASIS_POINTS = 10_000;
export const PARTS_PER_MILLION = 1_000_000;

/** Digits behind the decimal mark that a percentage of this scale can have: 2 for basis points, 4 for parts per million. */
export const shareDigits = (whole: number): number => Math.round(Math.log10(whole)) - 2;

/** `1250` basis points, or `125000` parts per million, as `12.5%` or `12,5 %`, in the reader's language and to the last digit. */
export const formatShare = (share: number, locale: string, whole = BASIS_POINTS): string =>
	new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: shareDigits(whole) }).format(share / whole);

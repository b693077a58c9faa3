import type { LegalLimit, RateRule, TaxRate } from "@harborsmith/domain";
import type { ExtraRow } from "./types.ts";

type Row = Record<string, unknown>;

/** Weekdays come from the app's check boxes as texts. */
export const toRateRule = (row: Row): RateRule => {
	const rule = row as unknown as RateRule & { date_created?: string | null };
	const weekdays = Array.isArray(row.weekdays) ? row.weekdays.map(Number) : null;
	return { ...rule, weekdays, created_at: rule.date_created ?? null };
};

/** An empty maximum means the number on the certificate, which is a rule of its own. */
export const toLegalLimits = (rows: Row[]): LegalLimit[] =>
	rows
		.filter((row) => typeof row.max_guests === "number")
		.map((row) => ({ ...(row as unknown as LegalLimit), gross_tonnage_below: numberOrNull(row.below_gross_tons) }));

const untaxed = (taxClass: unknown): string | null =>
	typeof taxClass === "string" && taxClass !== "exempt" ? taxClass : null;

export const toExtra = (row: Row): ExtraRow => ({ ...(row as unknown as ExtraRow), tax_class: untaxed(row.tax_class) });

export const toTaxRates = (rows: Row[]): TaxRate[] => rows.map((row) => row as unknown as TaxRate);

const numberOrNull = (value: unknown): number | null => (typeof value === "number" ? value : null);

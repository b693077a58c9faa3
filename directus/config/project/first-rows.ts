import { fixedId } from "../../ids.ts";

/** Rows that a working installation needs; made once and from then on the company's to change. */
export const firstRows: Record<string, Record<string, unknown>[]> = {
	site_settings: [{ id: fixedId("row", "site_settings"), company_name: "Harborsmith" }],
	legal_limits: [
		{
			id: fixedId("row", "legal_limits/bareboat"),
			charter_type: "bareboat",
			certificate: null,
			max_guests: 12,
			valid_from: "2000-01-01",
			reason: "A bareboat charter carries at most 12 passengers (46 U.S.C. 2101).",
		},
		{
			id: fixedId("row", "legal_limits/uninspected"),
			charter_type: "captained",
			certificate: "uninspected",
			max_guests: 6,
			below_gross_tons: 100,
			valid_from: "2000-01-01",
			reason: "An uninspected yacht below 100 gross tons carries at most 6 passengers for hire (46 U.S.C. 2101).",
		},
	],
	cancellation_policies: [
		{
			id: fixedId("row", "cancellation_policies/standard"),
			name: "Standard",
			charter_type: null,
			version: 1,
			tiers: [
				{ hours_before: 168, refund_bps: 10000 },
				{ hours_before: 48, refund_bps: 5000 },
				{ hours_before: 0, refund_bps: 0 },
			],
		},
	],
};

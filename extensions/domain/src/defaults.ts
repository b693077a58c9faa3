import type { LegalLimit, LimitReason, PolicyTier, Settings } from "./types.ts";

/** Tax class of the charter line. Extras carry their own. */
export const CHARTER_TAX_CLASS = "charter";

/** Lines of this class, or of none, are never taxed. */
export const EXEMPT_TAX_CLASS = "exempt";

export const defaultSettings: Settings = {
	deposit_due_bps: 2500,
	full_payment_within_days: 30,
	hold_minutes: 10,
	hold_extension_minutes: 5,
	quote_minutes: 30,
};

export const defaultPolicy: PolicyTier[] = [
	{ hours_before: 168, refund_bps: 10_000 },
	{ hours_before: 48, refund_bps: 5_000 },
	{ hours_before: 0, refund_bps: 0 },
];

/** Gross tons from which a vessel without a certificate of inspection carries more passengers. */
export const SMALL_VESSEL_TONS = 100;

/** A legal limit of ours has a code in place of words. */
export type DefaultLegalLimit = Omit<LegalLimit, "reason"> & { why: LimitReason };

const small = { gross_tonnage_below: SMALL_VESSEL_TONS, max_guests: 6, why: "law_uninspected_small" } as const;
const large = { max_guests: 12, why: "law_uninspected" } as const;

/** Used when the limits given say nothing about a charter type. Product requirements, not legal advice. */
export const defaultLegalLimits: DefaultLegalLimit[] = [
	{ charter_type: "bareboat", max_guests: 12, why: "law_bareboat" },
	{ charter_type: "captained", certificate: "uninspected", ...small },
	{ charter_type: "captained", certificate: "uninspected", ...large },
	{ charter_type: "dockside", certificate: "uninspected", ...small },
	{ charter_type: "dockside", certificate: "uninspected", ...large },
];

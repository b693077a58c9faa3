import type { LegalLimit, PolicyTier, Settings } from "./types.ts";

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

const SIX = "A vessel without a certificate of inspection below 100 gross tons carries at most 6 passengers for hire.";
const TWELVE = "A vessel without a certificate of inspection carries at most 12 passengers.";

/** Used when the limits given say nothing about a charter type. Product requirements, not legal advice. */
export const defaultLegalLimits: LegalLimit[] = [
	{ charter_type: "bareboat", max_guests: 12, reason: "A bareboat charter carries at most 12 passengers." },
	{ charter_type: "captained", certificate: "uninspected", gross_tonnage_below: 100, max_guests: 6, reason: SIX },
	{ charter_type: "captained", certificate: "uninspected", max_guests: 12, reason: TWELVE },
	{ charter_type: "dockside", certificate: "uninspected", gross_tonnage_below: 100, max_guests: 6, reason: SIX },
	{ charter_type: "dockside", certificate: "uninspected", max_guests: 12, reason: TWELVE },
];

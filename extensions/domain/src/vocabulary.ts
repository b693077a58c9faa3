/** The words that the database, the rules and the API agree on. Each list is in the order in which it is shown. */

export const charterTypes = ["captained", "bareboat", "dockside"] as const;
export type CharterType = (typeof charterTypes)[number];

/** What is known of who books; the contact of a booking has nothing else. */
export const contactParts = ["first_name", "last_name", "email", "phone"] as const;
export type ContactPart = (typeof contactParts)[number];

/** How a price came to be: by the rules, or agreed on by people, for whom it then stays. */
export const priceModes = ["rules", "agreed"] as const;
export type PriceMode = (typeof priceModes)[number];

export const rateUnits = ["hour", "half_day", "full_day", "day", "week"] as const;
export type RateUnit = (typeof rateUnits)[number];

export const extraUnits = ["booking", "hour", "guest", "day"] as const;
export type ExtraUnit = (typeof extraUnits)[number];

export const lineKinds = ["charter", "extra", "fee", "discount", "tax"] as const;
export type LineKind = (typeof lineKinds)[number];

export const bookingStatuses = [
	"requested",
	"pending",
	"confirmed",
	"in_progress",
	"completed",
	"expired",
	"cancelled",
	"no_show",
] as const;
export type BookingStatus = (typeof bookingStatuses)[number];

/** Statuses that rules, database, worker and site treat alike. The database has each as `hs.is_<name>(status)`, and `occupying` as `hs.occupies`. */
export const statusSets = {
	/** Asked for, and nobody counts on its price yet. */
	unagreed: ["requested", "pending"],
	/** Not begun, and may still take place. */
	ahead: ["requested", "pending", "confirmed"],
	/** May still take place, or does now. */
	open: ["requested", "pending", "confirmed", "in_progress"],
	/** Agreed, and not over. */
	standing: ["confirmed", "in_progress"],
	/** Takes place, or took place. */
	sailing: ["confirmed", "in_progress", "completed"],
	/** Takes time of its yacht. */
	occupying: ["pending", "confirmed", "in_progress", "completed"],
	/** Called off by somebody. */
	called_off: ["cancelled", "no_show"],
	/** Does not take place, for whatever reason. */
	lost: ["expired", "cancelled", "no_show"],
	/** Nothing of it changes any more but what is written about it. */
	over: ["expired", "completed", "cancelled", "no_show"],
} as const satisfies Record<string, readonly BookingStatus[]>;
export type StatusSet = keyof typeof statusSets;

/** Whether a booking of this status is in a set; a status that nobody knows is in none. */
export const isStatus = (set: StatusSet, status: string): boolean =>
	(statusSets[set] as readonly string[]).includes(status);

/** What can be done with a booking next, by its guest or by people of the company. */
export const nextSteps = [
	"pay",
	"extend_hold",
	"pay_balance",
	"reschedule",
	"cancel",
	"invite",
	"review",
	"claim",
	"approve",
	"decline",
	"confirm",
	"move",
	"change",
	"check_in",
	"check_out",
	"no_show",
] as const;
export type NextAction = (typeof nextSteps)[number];

export const paymentStatuses = ["pending", "partial", "paid", "partially_refunded", "refunded", "failed"] as const;
export type PaymentStatus = (typeof paymentStatuses)[number];

/** What a charge is for. */
export const chargePurposes = ["fare", "balance", "extra", "deposit", "claim", "fee", "voucher"] as const;
/** What a guest pays by card: the part due when booking, and the rest. */
export const guestPurposes = ["fare", "balance"] as const satisfies readonly (typeof chargePurposes)[number][];
export type GuestPurpose = (typeof guestPurposes)[number];
export type ChargePurpose = (typeof chargePurposes)[number];

/** Whether a charge waits for its money, has it, or nobody can pay it any more. */
export const chargeStates = ["open", "paid", "closed"] as const;
export type ChargeState = (typeof chargeStates)[number];

/** How the money of a charge comes: by the card provider, or by hand in whatever way. */
export const chargeWays = ["stripe", "external"] as const;
export type ChargeWay = (typeof chargeWays)[number];

/** What a row of the ledger is; its kind gives the direction. */
export const paymentKinds = [
	"charge",
	"refund",
	"deposit_hold",
	"deposit_capture",
	"deposit_release",
	"transfer",
	"transfer_reversal",
	"external",
] as const;
export type PaymentKind = (typeof paymentKinds)[number];

/** Whether the money of a row of the ledger has moved, is on its way, or will not come. */
export const ledgerStates = ["succeeded", "pending", "failed"] as const;
export type LedgerState = (typeof ledgerStates)[number];

/** By whom or how the money of a row moved. */
export const paymentProviders = ["stripe", "cash", "bank", "card_terminal", "import"] as const;
export type PaymentProvider = (typeof paymentProviders)[number];

/** Whether somebody of the crew is asked to sail, does, or does not. */
export const crewStates = ["offered", "accepted", "declined"] as const;
export type CrewState = (typeof crewStates)[number];

/** What whoever cancels may choose: everything, what the terms give, an amount, nothing. */
export const refundChoices = ["all", "terms", "amount", "none"] as const;
export type RefundChoice = (typeof refundChoices)[number];

/** How a refund reaches the guest: to the card, the way it was paid, or by people because the card did not take it. */
export const refundWays = ["card", "as_paid", "by_hand"] as const;
export type RefundWay = (typeof refundWays)[number];

export const yachtStatuses = ["draft", "pending_review", "active", "inactive", "maintenance", "archived"] as const;
export type YachtStatus = (typeof yachtStatuses)[number];

export const certificates = ["uninspected", "inspected"] as const;
export type Certificate = (typeof certificates)[number];

/** Which day's season a charter over several days is priced by. */
export const seasonModes = ["start_date", "per_day"] as const;
export type SeasonMode = (typeof seasonModes)[number];

export const extraCategories = ["catering", "equipment", "service", "other"] as const;
export type ExtraCategory = (typeof extraCategories)[number];

export const mediaKinds = ["image", "video"] as const;
export type MediaKind = (typeof mediaKinds)[number];

/** Whether what pages show of a picture or film is still to be made, is being made, is there, or cannot be made. */
export const mediaStatuses = ["pending", "processing", "ready", "failed"] as const;
export type MediaStatus = (typeof mediaStatuses)[number];

export const dayStates = ["free", "few", "full", "closed"] as const;
export type DayState = (typeof dayStates)[number];

/** Why a charter takes no more guests: the yacht's own size, her certificate, the law as the company wrote it or as it is where that says nothing. */
export const limitReasons = [
	"capacity",
	"certificate",
	"certificate_unrecorded",
	"law",
	"law_bareboat",
	"law_uninspected_small",
	"law_uninspected",
] as const;
export type LimitReason = (typeof limitReasons)[number];

export const languages = ["en-US", "es-ES"] as const;
export type Language = (typeof languages)[number];

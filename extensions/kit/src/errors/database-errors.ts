import { type ErrorCode, errorStatus } from "@harborsmith/domain";
import { type CharterError, charterError, type ErrorDetails } from "./charter-error.ts";

const classes: Record<string, ErrorCode> = {
	HS001: "SLOT_TAKEN",
	HS002: "INVALID_STATE",
	HS003: "FORBIDDEN",
	HS004: "INVALID_INPUT",
	HS005: "GUEST_LIMIT",
	HS006: "EXTRA_SOLD_OUT",
	HS007: "PROMO_INVALID",
};

type Refusal = { code: ErrorCode; sentence: string; field?: string };

/** Plain constraints of directus/database: what a person reads when one of them is broken. */
const constraints: Record<string, Refusal> = {
	occupations_never_overlap: { code: "SLOT_TAKEN", sentence: "This time is no longer free. Please choose another." },
	blocks_end_after_start: { code: "INVALID_INPUT", field: "ends_at", sentence: "The end must be after the start." },
	bookings_end_after_start: { code: "INVALID_INPUT", field: "ends_at", sentence: "The end must be after the start." },
	bookings_have_guests: { code: "INVALID_INPUT", field: "guests", sentence: "There must be at least one guest." },
	blocks_name_a_resource: {
		code: "INVALID_INPUT",
		field: "yacht",
		sentence: "Choose the yacht or the crew member whose time this is.",
	},
	blocks_buffers_in_range: {
		code: "INVALID_INPUT",
		field: "buffer_before_min",
		sentence: "A buffer is between 0 minutes and 30 days.",
	},
	booking_lines_sign_fits_kind: {
		code: "INVALID_INPUT",
		field: "amount_cents",
		sentence: "A discount is negative, every other line is not.",
	},
	booking_lines_kind_known: {
		code: "INVALID_INPUT",
		field: "kind",
		sentence: "A line is a charter, an extra, a fee, a discount or a tax.",
	},
	booking_lines_quantity_positive: {
		code: "INVALID_INPUT",
		field: "quantity",
		sentence: "The quantity must be at least 1.",
	},
	payments_amount_not_negative: {
		code: "INVALID_INPUT",
		field: "amount_cents",
		sentence: "An amount is never negative: the kind of the payment gives the direction.",
	},
	payments_kind_known: { code: "INVALID_INPUT", field: "kind", sentence: "There is no such kind of payment." },
	payments_status_known: {
		code: "INVALID_INPUT",
		field: "status",
		sentence: "A payment has succeeded, is pending, or has failed.",
	},
	payments_provider_known: {
		code: "INVALID_INPUT",
		field: "provider",
		sentence: "Choose how this money moved: by Stripe, in cash, by bank transfer, by card terminal, or imported.",
	},
	payments_provider_fact_once: { code: "INVALID_STATE", sentence: "This payment is in the ledger already." },
	payments_refund_ordered_once: { code: "INVALID_STATE", sentence: "This refund is ordered already." },
	bookings_refund_choice_known: {
		code: "INVALID_INPUT",
		field: "refund_choice",
		sentence: "A cancellation gives back everything, what the terms say, an amount, or nothing.",
	},
	outbox_attention_once: { code: "INVALID_STATE", sentence: "People have been told of this already." },
	webhook_inbox_event_once: { code: "INVALID_STATE", sentence: "This event has been recorded already." },
	payments_with_a_charge: {
		code: "INVALID_INPUT",
		field: "charge",
		sentence: "Every payment belongs to a charge of its booking.",
	},
	charges_intent_unique: { code: "INVALID_STATE", sentence: "This payment belongs to another booking already." },
	charges_one_open: { code: "INVALID_STATE", sentence: "This booking is being paid already." },
	charges_amount_positive: {
		code: "INVALID_INPUT",
		field: "amount_cents",
		sentence: "A charge asks for more than nothing.",
	},
	charges_refunds_within_paid: {
		code: "INVALID_INPUT",
		field: "amount_cents",
		sentence: "No more goes back of a charge than came in for it.",
	},
	charges_paid_when_paid: {
		code: "INVALID_INPUT",
		field: "state",
		sentence: "Whether a charge is paid follows its payments.",
	},
	charges_intent_of_provider: {
		code: "INVALID_INPUT",
		field: "intent",
		sentence: "Only what comes by card has an intent of the provider.",
	},
	bookings_number_unique: { code: "INVALID_STATE", sentence: "Another booking has this number already." },
	blocks_once_per_booking: { code: "INVALID_STATE", sentence: "This booking has its time already." },
	blocks_one_yacht_per_booking: { code: "INVALID_STATE", sentence: "This booking has its time already." },
	blocks_once_per_feed: {
		code: "INVALID_STATE",
		sentence: "This entry of the other calendar is here already. Change that one.",
	},
	blocks_of_a_feed_are_named: {
		code: "INVALID_INPUT",
		field: "external_uid",
		sentence: "An entry of another calendar names the calendar and its entry there.",
	},
	crew_members_turnaround_in_range: {
		code: "INVALID_INPUT",
		field: "turnaround_min",
		sentence: "A rest is between 0 minutes and 30 days.",
	},
	crew_assignments_leave_after_joining: {
		code: "INVALID_INPUT",
		field: "leaves_after_min",
		sentence: "Who comes aboard goes ashore later, and neither before the charter begins.",
	},
};

/** Invalid date, date out of range, number out of range, invalid text representation, character not in repertoire, half a character. */
const unreadable = new Set(["22007", "22008", "22003", "22P02", "22021", "22P05"]);

const detailsIn = (text: unknown): ErrorDetails => {
	if (typeof text !== "string" || text === "") return {};
	try {
		const parsed: unknown = JSON.parse(text);
		return typeof parsed === "object" && parsed !== null ? { ...parsed } : {};
	} catch {
		return {};
	}
};

const ofConstraint = (refusal: Refusal | undefined): CharterError | undefined => {
	if (!refusal) return undefined;
	const { code, sentence, field } = refusal;
	return charterError(code, sentence, field ? { details: [{ field, issue: sentence }] } : {});
};

/**
 * The contract's error behind a refusal of the database, or undefined for any other error. The sentence is read from the
 * hint, because knex writes the whole statement in front of the message.
 */
export const errorFromDatabase = (error: unknown): CharterError | undefined => {
	if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return undefined;
	if (Object.hasOwn(errorStatus, error.code)) return undefined;
	const code = classes[error.code];
	if (code) {
		const sentence = "hint" in error && typeof error.hint === "string" ? error.hint : error.message;
		return charterError(code, sentence, "detail" in error ? detailsIn(error.detail) : {});
	}
	const name = "constraint" in error && typeof error.constraint === "string" ? error.constraint : "";
	if (/^23\w{3}$/.test(error.code) && Object.hasOwn(constraints, name)) return ofConstraint(constraints[name]);
	return ofClass(error.code, "detail" in error ? String(error.detail) : "");
};

/** No such table, column, function or schema: the set-up of this release has not been run on this database. */
const notSetUp = new Set(["42P01", "42703", "42883", "3F000"]);

/** Whether the database lacks what this release expects of it. */
export const lacksSetUp = (error: unknown): boolean =>
	error instanceof Error && "code" in error && typeof error.code === "string" && notSetUp.has(error.code);

const ofClass = (sqlState: string, detail: string): CharterError | undefined => {
	if (unreadable.has(sqlState)) return charterError("INVALID_INPUT", "A date, number or id here cannot be read.");
	if (sqlState !== "23503" || !detail.includes("is still referenced")) return undefined;
	return charterError("INVALID_STATE", "This is still used elsewhere and cannot be deleted. Archive it instead.");
};

/** What is unique over several columns, known by one of them. */
const uniqueTogether = [
	{ of: "payments", column: "provider_id", name: "payments_provider_fact_once" },
	{ of: "blocks", column: "external_uid", name: "blocks_once_per_feed" },
];

/** The same for Directus's own "must be unique" error, which names the fields and no longer the constraint. */
export const errorFromUnique = (collection: unknown, fields: unknown): CharterError | undefined => {
	if (typeof fields !== "string") return undefined;
	const together = uniqueTogether.find(({ of, column }) => collection === of && fields.includes(column));
	const name = together?.name ?? `${String(collection)}_${fields}_unique`;
	return ofConstraint(Object.hasOwn(constraints, name) ? constraints[name] : undefined);
};

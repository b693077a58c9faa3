import type { RefusalCode } from "@harborsmith/contract/words";
import { type ErrorCode, errorStatus } from "@harborsmith/domain";
import type { CharterError, ErrorDetails } from "./charter-error.ts";
import { refuse, refused } from "./refused.ts";

const classes: Record<string, ErrorCode> = {
	HS001: "SLOT_TAKEN",
	HS002: "INVALID_STATE",
	HS003: "FORBIDDEN",
	HS004: "INVALID_INPUT",
	HS005: "GUEST_LIMIT",
	HS006: "EXTRA_SOLD_OUT",
	HS007: "PROMO_INVALID",
	HS008: "RATE_LIMITED",
};

type Refusal = { code: ErrorCode; field?: string };

/** Plain constraints of directus/database. Their names are the codes of their sentences in `@harborsmith/contract/words`. */
const constraints: Partial<Record<RefusalCode, Refusal>> = {
	occupations_never_overlap: { code: "SLOT_TAKEN" },
	blocks_end_after_start: { code: "INVALID_INPUT", field: "ends_at" },
	bookings_end_after_start: { code: "INVALID_INPUT", field: "ends_at" },
	bookings_have_guests: { code: "INVALID_INPUT", field: "guests" },
	blocks_name_a_resource: { code: "INVALID_INPUT", field: "yacht" },
	blocks_buffers_in_range: { code: "INVALID_INPUT", field: "buffer_before_min" },
	booking_lines_sign_fits_kind: { code: "INVALID_INPUT", field: "amount_cents" },
	booking_lines_quantity_positive: { code: "INVALID_INPUT", field: "quantity" },
	payments_amount_not_negative: { code: "INVALID_INPUT", field: "amount_cents" },
	payments_kind_known: { code: "INVALID_INPUT", field: "kind" },
	payments_status_known: { code: "INVALID_INPUT", field: "status" },
	payments_provider_known: { code: "INVALID_INPUT", field: "provider" },
	payments_provider_fact_once: { code: "INVALID_STATE" },
	payments_refund_ordered_once: { code: "INVALID_STATE" },
	outbox_attention_once: { code: "INVALID_STATE" },
	webhook_inbox_event_once: { code: "INVALID_STATE" },
	payments_with_a_charge: { code: "INVALID_INPUT", field: "charge" },
	charges_intent_unique: { code: "INVALID_STATE" },
	charges_one_open: { code: "INVALID_STATE" },
	charges_amount_positive: { code: "INVALID_INPUT", field: "amount_cents" },
	charges_refunds_within_paid: { code: "INVALID_INPUT", field: "amount_cents" },
	charges_paid_when_paid: { code: "INVALID_INPUT", field: "state" },
	charges_intent_of_provider: { code: "INVALID_INPUT", field: "intent" },
	bookings_number_unique: { code: "INVALID_STATE" },
	blocks_once_per_booking: { code: "INVALID_STATE" },
	blocks_one_yacht_per_booking: { code: "INVALID_STATE" },
	blocks_once_per_feed: { code: "INVALID_STATE" },
	blocks_of_a_feed_are_named: { code: "INVALID_INPUT", field: "external_uid" },
	crew_members_turnaround_in_range: { code: "INVALID_INPUT", field: "turnaround_min" },
	crew_assignments_leave_after_joining: { code: "INVALID_INPUT", field: "leaves_after_min" },
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

const ofConstraint = (name: string): CharterError | undefined => {
	if (!Object.hasOwn(constraints, name)) return undefined;
	const { code, ...field } = constraints[name as keyof typeof constraints] ?? {};
	return code && refused(code, { ...field, refusal: name });
};

/** The contract's error behind a refusal of the database, or undefined for any other error. */
export const errorFromDatabase = (error: unknown): CharterError | undefined => {
	if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return undefined;
	if (Object.hasOwn(errorStatus, error.code)) return undefined;
	const code = classes[error.code];
	const detail = "detail" in error ? error.detail : undefined;
	if (code) return refused(code, { refusal: code, ...detailsIn(detail) });
	const name = "constraint" in error && typeof error.constraint === "string" ? error.constraint : "";
	return (/^23\w{3}$/.test(error.code) ? ofConstraint(name) : undefined) ?? ofClass(error.code, String(detail ?? ""));
};

/** No such table, column, function or schema: the set-up of this release has not been run on this database. */
const notSetUp = new Set(["42P01", "42703", "42883", "3F000"]);

/** Whether the database lacks what this release expects of it. */
export const lacksSetUp = (error: unknown): boolean =>
	error instanceof Error && "code" in error && typeof error.code === "string" && notSetUp.has(error.code);

const ofClass = (sqlState: string, detail: string): CharterError | undefined => {
	if (unreadable.has(sqlState)) return refuse("INVALID_INPUT", "value_unreadable", {});
	if (sqlState !== "23503" || !detail.includes("is still referenced")) return undefined;
	return refuse("INVALID_STATE", "still_used", {});
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
	return ofConstraint(together?.name ?? `${String(collection)}_${fields}_unique`);
};

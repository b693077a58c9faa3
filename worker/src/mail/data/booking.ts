import { readItem, readItems } from "@directus/sdk";
import { durationBetween } from "@harborsmith/domain";
import { z } from "zod";
import type { Directus } from "../../directus.ts";

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const text = z
	.string()
	.nullish()
	.transform((value) => value?.trim() || null);
const cents = z.coerce.number().int();

/** A step of the terms that was left half filled in says nothing. */
function isWhole(tier: {
	hours_before?: number | null | undefined;
	refund_bps?: number | null | undefined;
}): tier is { hours_before: number; refund_bps: number } {
	return typeof tier.hours_before === "number" && typeof tier.refund_bps === "number";
}

const marinaSchema = z.object({
	name: z.string(),
	address: text,
	latitude: z.coerce.number().nullish(),
	longitude: z.coerce.number().nullish(),
	directions: text,
	parking: text,
	translations: z
		.array(z.object({ languages_code: z.string().nullish(), name: text, directions: text, parking: text }))
		.nullish()
		.transform((list) => list ?? []),
});

const yachtSchema = z.object({
	id: z.string(),
	slug: z.string(),
	name: z.string(),
	timezone: z.string(),
	marina: marinaSchema,
});

const bookingSchema = z.object({
	id: z.string(),
	number: z.string(),
	status: z.string(),
	payment_status: z.string(),
	charter_type: z.enum(["captained", "bareboat", "dockside"]),
	starts_at: instant,
	ends_at: instant,
	guests: z.number().int(),
	currency: z.string(),
	total_cents: cents,
	paid_cents: cents,
	refunded_cents: cents,
	balance_due_at: instant.nullish(),
	security_deposit_cents: cents.nullish().transform((value) => value ?? 0),
	due_now_cents: cents.nullish().transform((value) => value ?? 0),
	hold_expires_at: instant.nullish(),
	/** Set for a booking that came as a request. */
	request_expires_at: instant.nullish(),
	confirmed_at: instant.nullish(),
	cancelled_at: instant.nullish(),
	policy: z
		.array(z.object({ hours_before: z.number().nullish(), refund_bps: z.number().nullish() }))
		.nullish()
		.transform((tiers) => (tiers ?? []).filter(isWhole)),
	locale: text,
	special_requests: text,
	cancellation_reason: text,
	calendar_sequence: z.coerce.number().int().default(0),
	manage_version: z.coerce.number().int().default(1),
	yacht: yachtSchema,
	contact: z.object({ first_name: z.string(), last_name: text, email: z.string(), phone: text }),
	customer: z.object({ locale: text }).nullish(),
	lines: z.array(z.object({ kind: z.string(), label: z.string(), amount_cents: cents, sort: z.number().nullish() })),
});

/** A booking with everything that its letters say. */
export type MailBooking = z.infer<typeof bookingSchema>;

/** The yacht of a letter, with where it lies. */
export type MailYacht = z.infer<typeof yachtSchema>;

const own = Object.keys(bookingSchema.shape).filter((name) => !["yacht", "customer", "lines"].includes(name));
const marinaFields = [
	"name",
	"address",
	"latitude",
	"longitude",
	"directions",
	"parking",
	{ translations: ["languages_code", "name", "directions", "parking"] },
];
const yachtFields = ["id", "slug", "name", "timezone", { marina: marinaFields }];
const fields = [
	...own,
	{ yacht: yachtFields },
	{ customer: ["locale"] },
	{ lines: ["kind", "label", "amount_cents", "sort"] },
];

/** @throws ZodError when Directus answers with something else; the SDK's error when it does not answer */
export async function readBooking(directus: Directus, id: string): Promise<MailBooking> {
	const booking = bookingSchema.parse(await directus.request(readItem("bookings", id, { fields })));
	return { ...booking, lines: [...booking.lines].sort((a, b) => (a.sort ?? 0) - (b.sort ?? 0)) };
}

/** A yacht that a booking was on before; undefined when it is no longer there. @throws as readBooking does */
export async function readYacht(directus: Directus, id: string): Promise<MailYacht | undefined> {
	const query = { filter: { id: { _eq: id } }, fields: yachtFields, limit: 1 };
	const [yacht] = z.array(yachtSchema).parse(await directus.request(readItems("yachts", query)));
	return yacht;
}

/** What another slot of the same length is asked for with: a week stays a week when the clocks change during it. */
export const minutesOf = ({ starts_at, ends_at, yacht }: MailBooking): number =>
	Math.round(durationBetween(starts_at, ends_at, yacht.timezone));

export const parseBooking = (input: unknown): MailBooking => bookingSchema.parse(input);

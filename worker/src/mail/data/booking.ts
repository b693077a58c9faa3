import { readItem, readItems } from "@directus/sdk";
import { durationBetween, isZone } from "@harborsmith/domain";
import { z } from "zod";
import type { Directus } from "../../directus.ts";

// What is stored may be odd, and its letter goes out all the same: what cannot be read is left out, or written as it is.
const instant = z
	.string()
	.transform((text) => new Date(text))
	.refine((at) => !Number.isNaN(at.getTime()), "is no moment");
const instantOrNull = instant.nullish().catch(null);
const text = z
	.string()
	.nullish()
	.transform((value) => value?.trim() || null);
const word = text.transform((value) => value ?? "");
const cents = z.coerce.number().int();
const number = z.union([z.number(), z.string().trim().min(1).transform(Number)]).refine(Number.isFinite);
/** A step of the terms; one that was left half filled in says nothing. */
const tier = z.object({ hours_before: number, refund_bps: number });

const marinaSchema = z.object({
	name: z.string(),
	address: text,
	latitude: z.coerce.number().nullish().catch(null),
	longitude: z.coerce.number().nullish().catch(null),
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
	timezone: z.string().transform((zone) => (isZone(zone) ? zone : "UTC")),
	marina: marinaSchema,
});

const bookingSchema = z.object({
	id: z.string(),
	number: z.string(),
	status: z.string(),
	payment_status: z.string(),
	charter_type: z.string(),
	starts_at: instant,
	ends_at: instant,
	guests: z.number().int(),
	currency: z.string(),
	total_cents: cents,
	paid_cents: cents,
	refunded_cents: cents,
	refunding_cents: cents.nullish().transform((value) => value ?? 0),
	balance_due_at: instantOrNull,
	security_deposit_cents: cents.nullish().transform((value) => value ?? 0),
	due_now_cents: cents.nullish().transform((value) => value ?? 0),
	hold_expires_at: instantOrNull,
	/** Set for a booking that came as a request. */
	request_expires_at: instantOrNull,
	confirmed_at: instantOrNull,
	cancelled_at: instantOrNull,
	policy: z
		.array(z.unknown())
		.catch([])
		.transform((tiers) => tiers.flatMap((stored) => tier.safeParse(stored).data ?? [])),
	locale: text,
	special_requests: text,
	/** In the words of whoever called it off; what the system knows of it is the code. */
	cancellation_reason: text,
	calendar_sequence: z.coerce.number().int().default(0),
	manage_version: z.coerce.number().int().default(1),
	yacht: yachtSchema,
	contact: z.object({ first_name: word, last_name: text, email: word, phone: text }),
	customer: z.object({ locale: text }).nullish(),
	lines: z.array(z.object({ kind: z.string(), label: word, amount_cents: cents, sort: z.number().nullish() })),
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

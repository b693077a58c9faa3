import { z } from "zod";

/** The parts of the contract's answers that the whole-system tests read. */
export const Envelope = <Data extends z.ZodType>(data: Data) => z.object({ data });

export const Fleet = Envelope(
	z.array(
		z.object({
			id: z.string(),
			slug: z.string(),
			timezone: z.string(),
			charter_types: z.array(z.string()),
			max_guests: z.number(),
			from_price_cents: z.number().nullable(),
		}),
	),
);

export const Availability = Envelope(
	z.object({
		timezone: z.string(),
		days: z.array(
			z.object({ date: z.string(), state: z.enum(["free", "few", "full", "closed"]), starts: z.array(z.string()) }),
		),
	}),
);

export const Quote = Envelope(
	z.object({
		quote: z.string(),
		total_cents: z.number(),
		due_now_cents: z.number(),
		currency: z.string(),
		lines: z.array(z.object({ kind: z.string(), amount_cents: z.number() })),
		tax_cents: z.number(),
	}),
);

export const Booked = Envelope(
	z.object({
		number: z.string(),
		status: z.string(),
		hold_expires_at: z.string(),
		manage_token: z.string(),
		payment: z.object({
			intent_id: z.string(),
			client_secret: z.string(),
			amount_cents: z.number(),
			currency: z.string(),
		}),
	}),
);

export const BookingView = Envelope(
	z.looseObject({
		number: z.string(),
		status: z.string(),
		payment_status: z.string(),
		paid_cents: z.number(),
		total_cents: z.number(),
	}),
);

import * as z from "zod/mini";

const daySchema = z.object({
	date: z.string(),
	state: z.enum(["free", "few", "full", "closed"]),
	from_price_cents: z.nullish(z.number()),
	starts: z._default(z.array(z.string()), []),
});
export type AvailabilityDay = z.output<typeof daySchema>;

export const availabilitySchema = z.object({
	data: z.object({ timezone: z.string(), days: z.array(daySchema) }),
});

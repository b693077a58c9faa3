import * as z from "zod/mini";
import { cents } from "./amounts.ts";
import { instant } from "./times.ts";

/** Another yacht or time, offered where one is taken. */
export const alternative = z.object({
	slug: z.string(),
	name: z.string(),
	starts_at: instant,
	ends_at: instant,
	total_cents: z.optional(cents),
});
export type Alternative = z.output<typeof alternative>;

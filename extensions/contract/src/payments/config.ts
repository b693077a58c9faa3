import * as z from "zod/mini";
import { dataOf } from "../shapes/index.ts";

/** What a browser needs to draw the payment form. */
export const paymentsConfig = z.object({
	provider: z.literal("stripe"),
	publishable_key: z.string(),
	script_url: z.string(),
	demo: z.boolean().check(z.describe("no real money moves: a stand-in, or the provider's test mode")),
	stand_in: z.boolean().check(z.describe("the card form is a stand-in, which says so itself")),
});
export type PaymentsConfig = z.output<typeof paymentsConfig>;
export const paymentsConfigAnswer = dataOf(paymentsConfig);

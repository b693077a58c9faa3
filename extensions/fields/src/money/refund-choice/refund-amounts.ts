import { refundTier } from "@harborsmith/contract/yacht";
import { chosenRefund, type RefundChoice } from "@harborsmith/domain";
import * as z from "zod/mini";

const formSchema = z.object({
	paid_cents: z._default(z.number(), 0),
	refunded_cents: z._default(z.number(), 0),
	refunding_cents: z._default(z.number(), 0),
	starts_at: z.string(),
	policy: z.nullish(z.array(refundTier)),
});

/**
 * What each choice gives back at this moment, in minor units, by the rule that the database decides by; nothing while
 * nothing is paid.
 */
export const refundAmounts = (form: unknown, now: Date): Partial<Record<RefundChoice, number>> => {
	const read = formSchema.safeParse(form);
	if (!read.success || read.data.paid_cents === 0) return {};
	const { policy, starts_at, ...paid } = read.data;
	const amount = (choice: RefundChoice): number | undefined =>
		chosenRefund({ choice, tiers: policy ?? [], starts_at: new Date(starts_at), cancelled_at: now, ...paid });
	return { all: amount("all"), terms: amount("terms"), none: 0 };
};

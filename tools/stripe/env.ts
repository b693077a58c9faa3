import { z } from "zod";

const schema = z.object({
	STRIPE_PORT: z.coerce.number().int().min(0).max(65535).default(12111),
	STRIPE_SECRET_KEY: z.string().min(8),
	STRIPE_PUBLISHABLE_KEY: z.string().min(8),
	STRIPE_WEBHOOK_URL: z.url().optional(),
	STRIPE_WEBHOOK_SECRET: z.string().min(8).default("whsec_demo_without_webhook"),
	STRIPE_STATE: z.string().optional(),
});

export type StripeEnv = z.output<typeof schema>;

/** @throws ZodError that names each wrong variable */
export const readEnv = (source: Record<string, string | undefined>): StripeEnv => schema.parse(source);

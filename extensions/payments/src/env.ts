import { commonEnv, envOptionalUrl, envText, parseEnv } from "@harborsmith/kit";
import type { z } from "zod";

const key = (prefix: RegExp, example: string) => envText().refine((text) => prefix.test(text), { message: example });

const shape = {
	...commonEnv,
	/** Where a stand-in answers. Empty: Stripe itself. */
	STRIPE_API_BASE: envOptionalUrl(),
	STRIPE_SECRET_KEY: key(/^(sk|rk)_/, "must be a Stripe secret key (sk_… or rk_…)"),
	STRIPE_PUBLISHABLE_KEY: key(/^pk_/, "must be a Stripe publishable key (pk_…)"),
	STRIPE_WEBHOOK_SECRET: key(/^whsec_/, "must be the signing secret of the webhook endpoint (whsec_…)"),
};

export type PaymentsEnv = z.output<z.ZodObject<typeof shape>>;

/**
 * Reads the settings once, at start.
 * @throws Error that names each wrong variable; also when a production system would talk to a stand-in
 */
export const parsePaymentsEnv = (source: Record<string, unknown>): PaymentsEnv => {
	const env = parseEnv(shape, source);
	if (env.HARBORSMITH_PROFILE === "production" && env.STRIPE_API_BASE) {
		throw new Error(
			"Harborsmith cannot start: STRIPE_API_BASE points at a stand-in, which production refuses. Remove it to use Stripe.",
		);
	}
	return env;
};

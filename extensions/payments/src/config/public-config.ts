import type { PaymentsConfig } from "@harborsmith/contract/payments";
import Stripe from "stripe";
import type { PaymentsEnv } from "../env.ts";

/** Stripe.js comes in release trains named as the API version that the SDK speaks, such as `endive`. */
const train = Stripe.API_VERSION.split(".")[1] ?? "v3";

/** What a browser needs to draw the payment form. Nothing in it is secret. */
export const publicConfig = (env: PaymentsEnv): PaymentsConfig => ({
	provider: "stripe",
	publishable_key: env.STRIPE_PUBLISHABLE_KEY,
	script_url: env.STRIPE_API_BASE
		? `${env.STRIPE_API_BASE}/demo/elements.js`
		: `https://js.stripe.com/${train}/stripe.js`,
	demo: env.STRIPE_API_BASE !== undefined || env.STRIPE_PUBLISHABLE_KEY.startsWith("pk_test_"),
	stand_in: env.STRIPE_API_BASE !== undefined,
});

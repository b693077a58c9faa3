import Stripe from "stripe";
import type { PaymentsEnv } from "../env.ts";

/** How long one call may take, and how often a lost one is tried again. Milliseconds. */
const timeout = 8000;
const maxNetworkRetries = 2;

const standIn = (base: string) => {
	const url = new URL(base);
	const protocol: "http" | "https" = url.protocol === "https:" ? "https" : "http";
	return { host: url.hostname, port: url.port || (protocol === "https" ? "443" : "80"), protocol };
};

/** The official SDK. It retries lost calls under the same idempotency key, so an effect never doubles. */
export const createClient = (env: PaymentsEnv): Stripe =>
	new Stripe(env.STRIPE_SECRET_KEY, {
		timeout,
		maxNetworkRetries,
		telemetry: false,
		appInfo: { name: "harborsmith", url: "https://github.com/harborsmith/harborsmith" },
		...(env.STRIPE_API_BASE ? standIn(env.STRIPE_API_BASE) : {}),
	});

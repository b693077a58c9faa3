import type { PaymentsEnv } from "../env.ts";
import { createClient } from "./client.ts";
import { createEvents } from "./events.ts";
import { createIntents } from "./intents.ts";
import { createRefunds } from "./refunds.ts";

/** Everything we ask of Stripe. No other folder knows its SDK. */
export const createProvider = (env: PaymentsEnv) => {
	const stripe = createClient(env);
	return {
		intents: createIntents(stripe),
		refunds: createRefunds(stripe),
		events: createEvents(stripe, env.STRIPE_WEBHOOK_SECRET),
	};
};

export type Provider = ReturnType<typeof createProvider>;

import { readEnv } from "./env.ts";
import { startStripe } from "./start.ts";

const env = readEnv(process.env);
const stripe = await startStripe({
	port: env.STRIPE_PORT,
	secret_key: env.STRIPE_SECRET_KEY,
	publishable_key: env.STRIPE_PUBLISHABLE_KEY,
	webhook_secret: env.STRIPE_WEBHOOK_SECRET,
	...(env.STRIPE_WEBHOOK_URL ? { webhook_url: env.STRIPE_WEBHOOK_URL } : {}),
	...(env.STRIPE_STATE ? { state_file: env.STRIPE_STATE } : {}),
});
process.stdout.write(`Stripe stand-in (demo, no real money) on ${stripe.url}\n`);

const stop = (): void => {
	stripe.close().then(
		() => process.exit(0),
		() => process.exit(1),
	);
};
process.once("SIGINT", stop);
process.once("SIGTERM", stop);

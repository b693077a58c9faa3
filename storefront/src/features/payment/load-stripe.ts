import type { PaymentsConfig } from "@harborsmith/contract/payments";
import type { Stripe, StripeConstructorOptions } from "@stripe/stripe-js";

/** Puts the demo's stand-in where Stripe's loader looks before it asks Stripe. A try that failed may be made again. */
function addStandIn(address: string): Promise<void> {
	if ("Stripe" in window) return Promise.resolve();
	return new Promise((resolve, reject) => {
		const script = document.createElement("script");
		script.src = address;
		script.addEventListener("load", () => resolve());
		script.addEventListener("error", () => reject(new Error("The payment script did not load.")));
		document.head.append(script);
	});
}

/**
 * Stripe's own client, loaded once per page by their loader from their address, never from ours.
 * @throws when the script does not load
 */
export async function openStripe(config: PaymentsConfig, options: StripeConstructorOptions): Promise<Stripe> {
	if (config.stand_in) await addStandIn(config.script_url);
	const { loadStripe } = await import("@stripe/stripe-js/pure");
	const stripe = await loadStripe(config.publishable_key, options);
	if (!stripe) throw new Error("The payment script has no Stripe.");
	return stripe;
}

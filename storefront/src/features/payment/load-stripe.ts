import type { StripeConstructor } from "@stripe/stripe-js";

declare global {
	interface Window {
		Stripe?: StripeConstructor;
	}
}

const loading = new Map<string, Promise<StripeConstructor>>();

/** Loads the payment company's script once per page. It must come from their address, never from ours. */
export function loadStripe(scriptUrl: string): Promise<StripeConstructor> {
	const known = loading.get(scriptUrl);
	if (known) return known;
	const loaded = new Promise<StripeConstructor>((resolve, reject) => {
		const script = document.createElement("script");
		script.src = scriptUrl;
		script.async = true;
		script.addEventListener("load", () => {
			if (window.Stripe) resolve(window.Stripe);
			else reject(new Error("The payment script has no Stripe."));
		});
		script.addEventListener("error", () => reject(new Error("The payment script did not load.")));
		document.head.append(script);
	});
	loading.set(scriptUrl, loaded);
	loaded.catch(() => loading.delete(scriptUrl));
	return loaded;
}

import type { Stripe, StripeElementLocale, StripeElements } from "@stripe/stripe-js";
import { type Ref, ref } from "vue";
import type { Site } from "../../i18n/use-site.ts";
import { appearance } from "./appearance.ts";
import { loadStripe } from "./load-stripe.ts";
import { paymentConfig } from "./payment.queries.ts";

export type PaymentState = "loading" | "ready" | "paying" | "failed_to_load";

export interface Payment {
	state: Ref<PaymentState>;
	/** True when no real card can be charged. */
	demo: Ref<boolean>;
	/** Why the last try did not go through, in the payment company's words. */
	problem: Ref<string | undefined>;
	mount: (element: HTMLElement, clientSecret: string) => Promise<void>;
	/** True when the payment went through or is being processed. */
	pay: (returnUrl: string) => Promise<boolean>;
}

const settled = new Set(["succeeded", "processing", "requires_capture"]);

/** The card form of the payment company, from loading its script to the answer of a payment. */
export function usePayment({ api_url, locale, t }: Site): Payment {
	const state = ref<PaymentState>("loading");
	const demo = ref(false);
	const problem = ref<string>();
	let stripe: Stripe | null = null;
	let elements: StripeElements | undefined;

	async function mount(element: HTMLElement, clientSecret: string): Promise<void> {
		state.value = "loading";
		try {
			const config = await paymentConfig(api_url);
			demo.value = config.demo;
			const createStripe = await loadStripe(config.script_url);
			stripe = createStripe(config.publishable_key, { locale: locale.slice(0, 2) as StripeElementLocale });
			elements = stripe.elements({ clientSecret, appearance: appearance(element) });
			const form = elements.create("payment");
			form.on("ready", () => {
				if (state.value === "loading") state.value = "ready";
			});
			form.on("loaderror", () => {
				state.value = "failed_to_load";
			});
			form.mount(element);
		} catch {
			state.value = "failed_to_load";
		}
	}

	async function pay(returnUrl: string): Promise<boolean> {
		if (!stripe || !elements || state.value === "paying") return false;
		state.value = "paying";
		problem.value = undefined;
		try {
			const confirmParams = { return_url: returnUrl };
			const result = await stripe.confirmPayment({ elements, confirmParams, redirect: "if_required" });
			if (!result.error && settled.has(result.paymentIntent.status)) return true;
			// What is wrong with a field stands next to the field already, in the company's own form.
			if (result.error?.type !== "validation_error") problem.value = result.error?.message ?? t("error.PAYMENT_FAILED");
		} catch {
			problem.value = t("error.UNREACHABLE");
		}
		state.value = "ready";
		return false;
	}

	return { state, demo, problem, mount, pay };
}

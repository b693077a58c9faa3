import type { Stripe, StripeElementLocale, StripeElements } from "@stripe/stripe-js";
import { type Ref, ref } from "vue";
import type { Site } from "../../i18n/use-site.ts";
import { appearance } from "./appearance.ts";
import { openStripe } from "./load-stripe.ts";
import { paymentConfig } from "./payment.queries.ts";

type PaymentState = "loading" | "ready" | "paying" | "paid" | "failed_to_load";

export interface Payment {
	/** `paid` as soon as the payment went through or is being processed, here or in another tab. */
	state: Ref<PaymentState>;
	/** True when no real card can be charged and the card form does not say so itself. */
	demo: Ref<boolean>;
	/** Why the last try did not go through, in the payment company's words. */
	problem: Ref<string | undefined>;
	/** Nobody could be asked what became of the last try: it may have gone through. */
	doubt: Ref<boolean>;
	mount: (element: HTMLElement, clientSecret: string) => Promise<void>;
	/** True when the payment went through or is being processed. */
	pay: (returnUrl: string) => Promise<boolean>;
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** Milliseconds between two questions after an answer that did not come. */
const pausesMs = [500, 2000, 5000];

/** Kinds of errors after which the payment may have gone through all the same. */
const unanswered = new Set(["api_connection_error", "api_error"]);
const settled = new Set(["succeeded", "processing", "requires_capture"]);
const isSettled = (intent: { status: string } | undefined): boolean =>
	intent !== undefined && settled.has(intent.status);

/** The card form of the payment company, from loading its script to the answer of a payment. */
export function usePayment({ api_url, locale, t }: Site): Payment {
	const state = ref<PaymentState>("loading");
	const demo = ref(false);
	const problem = ref<string>();
	let stripe: Stripe | null = null;
	let elements: StripeElements | undefined;
	let secret = "";
	const doubt = ref(false);

	/** Who reloads the page, or opens a second one, after paying must not be asked to pay again. */
	async function lookForPayment(client: Stripe, clientSecret: string): Promise<void> {
		const { paymentIntent } = await client.retrievePaymentIntent(clientSecret);
		if (isSettled(paymentIntent)) state.value = "paid";
	}

	function settle(): true {
		state.value = "paid";
		return true;
	}

	/** A payment whose answer was lost may have gone through: the payment company is asked before anything is said. */
	async function unheard(client: Stripe): Promise<boolean> {
		for (const milliseconds of pausesMs) {
			await pause(milliseconds);
			const answer = await client.retrievePaymentIntent(secret).catch(() => undefined);
			if (!answer?.paymentIntent) continue;
			if (isSettled(answer.paymentIntent)) return settle();
			problem.value = t("error.UNREACHABLE");
			state.value = "ready";
			return false;
		}
		doubt.value = true;
		state.value = "ready";
		return false;
	}

	async function mount(element: HTMLElement, clientSecret: string): Promise<void> {
		state.value = "loading";
		secret = clientSecret;
		try {
			const config = await paymentConfig(api_url);
			demo.value = config.demo && !config.stand_in;
			stripe = await openStripe(config, { locale: locale.slice(0, 2) as StripeElementLocale });
			elements = stripe.elements({ clientSecret, appearance: appearance(element) });
			const form = elements.create("payment");
			form.on("ready", () => {
				if (state.value === "loading") state.value = "ready";
			});
			form.on("loaderror", () => {
				if (state.value !== "paid") state.value = "failed_to_load";
			});
			form.mount(element);
			await lookForPayment(stripe, clientSecret).catch(() => undefined);
		} catch {
			state.value = "failed_to_load";
		}
	}

	async function pay(returnUrl: string): Promise<boolean> {
		if (!stripe || !elements || state.value !== "ready") return false;
		state.value = "paying";
		problem.value = undefined;
		doubt.value = false;
		try {
			const confirmParams = { return_url: returnUrl };
			const { error, paymentIntent } = await stripe.confirmPayment({
				elements,
				confirmParams,
				redirect: "if_required",
			});
			if (isSettled(paymentIntent ?? error?.payment_intent)) return settle();
			if (error && unanswered.has(error.type)) return await unheard(stripe);
			// What is wrong with a field stands next to the field already, in the company's own form.
			if (error?.type !== "validation_error") problem.value = error?.message ?? t("error.PAYMENT_FAILED");
		} catch {
			return unheard(stripe);
		}
		state.value = "ready";
		return false;
	}

	return { state, demo, problem, doubt, mount, pay };
}

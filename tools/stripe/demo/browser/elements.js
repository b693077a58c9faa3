/**
 * The part of Stripe.js that the storefront uses, drawn by the demo stand-in: `Stripe(key)`, `elements`, `create`,
 * `mount`, `confirmPayment`, `retrievePaymentIntent`. A page swaps js.stripe.com for it by configuration alone.
 */
(() => {
	const base = new URL(document.currentScript.src).origin;
	const load = (name) => import(`${base}/demo/browser/${name}.js`);
	const parts = Promise.all(["texts", "card-form", "challenge-dialog", "api"].map(load)).then(
		([texts, form, dialog, api]) => ({ ...texts, ...form, ...dialog, ...api }),
	);

	const createElement = (options) => {
		const listeners = {};
		const emit = (type, event = {}) => {
			for (const listener of listeners[type] ?? []) listener({ elementType: "payment", ...event });
		};
		const element = {
			form: undefined,
			on(type, listener) {
				listeners[type] = [...(listeners[type] ?? []), listener];
				return element;
			},
			off(type, listener) {
				listeners[type] = (listeners[type] ?? []).filter((known) => known !== listener);
				return element;
			},
			mount(target) {
				const place = typeof target === "string" ? document.querySelector(target) : target;
				if (!place) throw new Error(`The selector you specified (${target}) applies to no DOM elements.`);
				element.host = document.createElement("div");
				place.replaceChildren(element.host);
				parts.then(({ createCardForm, textsOf }) => {
					const changed = (complete) =>
						emit("change", { complete, empty: false, collapsed: false, value: { type: "card" } });
					element.form = createCardForm(element.host, textsOf(options.locale), options.appearance, changed);
					emit("ready");
				});
			},
			unmount() {
				element.host?.remove();
				element.form = undefined;
			},
			destroy: () => element.unmount(),
			focus: () => element.form?.focus(),
			update: () => {},
		};
		return element;
	};

	const createElements = (options) => {
		let payment;
		return {
			options,
			create() {
				payment = createElement(options);
				return payment;
			},
			getElement: () => payment ?? null,
			update: (change) => Object.assign(options, change),
			fetchUpdates: async () => ({}),
			async submit() {
				const problem = payment?.form?.check();
				return problem ? { error: { type: "validation_error", message: problem } } : {};
			},
		};
	};

	const redirect = (returnUrl, intent) => {
		const url = new URL(returnUrl, location.href);
		url.searchParams.set("payment_intent", intent.id);
		url.searchParams.set("payment_intent_client_secret", intent.client_secret);
		url.searchParams.set("redirect_status", intent.status);
		location.assign(url);
		return new Promise(() => {});
	};

	const failureOf = ({ paymentIntent }) => ({
		error: { ...paymentIntent.last_payment_error, payment_intent: paymentIntent },
	});

	window.Stripe = (key, { locale } = {}) => {
		if (!key?.startsWith("pk_")) throw new Error("Please call Stripe() with your publishable key.");
		const confirmPayment = async ({ elements, clientSecret, confirmParams = {}, redirect: when }) => {
			const { textsOf, inWords, confirm, cardFields, askBank, authenticate } = await parts;
			const texts = textsOf(elements?.options.locale ?? locale);
			const secret = clientSecret ?? elements?.options.clientSecret;
			const form = elements?.getElement()?.form;
			const problem = form?.check();
			if (problem) return { error: { type: "validation_error", message: problem } };
			const common = { base, key, clientSecret: secret, texts };
			const billing = confirmParams.payment_method_data?.billing_details;
			const card = form ? cardFields(form.values()) : { payment_method: confirmParams.payment_method };
			let result = await confirm({ ...common, card, billing, returnUrl: confirmParams.return_url });
			if (result.paymentIntent?.status === "requires_action") {
				const outcome = await askBank(texts, elements?.options.appearance);
				result = await authenticate({ ...common, outcome });
			}
			if (result.paymentIntent?.status === "requires_payment_method") result = failureOf(result);
			if (result.error) {
				const error = inWords(result.error, texts);
				if (form && error.type === "card_error") form.blame(error);
				return { error };
			}
			if (when === "if_required" || !confirmParams.return_url) return result;
			return redirect(confirmParams.return_url, result.paymentIntent);
		};
		return {
			elements: (options = {}) => createElements({ locale, ...options }),
			confirmPayment,
			retrievePaymentIntent: async (clientSecret) => {
				const { retrieve, textsOf } = await parts;
				return retrieve({ base, key, clientSecret, texts: textsOf(locale) });
			},
		};
	};
	window.Stripe.version = "demo";
})();

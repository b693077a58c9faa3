import { digitsOf } from "./card-rules.js";

const intentOf = (clientSecret) => clientSecret.split("_secret_")[0];

const call = async (url, fields, texts, headers = {}) => {
	try {
		const response = await fetch(url, { method: "POST", headers, body: new URLSearchParams(fields) });
		const body = await response.json();
		return body.error ? { error: body.error } : { paymentIntent: body };
	} catch {
		return { error: { type: "api_connection_error", message: texts.offline } };
	}
};

export const cardFields = ({ number, expiry, cvc }) => ({
	"payment_method_data[type]": "card",
	"payment_method_data[card][number]": digitsOf(number),
	"payment_method_data[card][exp_month]": digitsOf(expiry).slice(0, 2).replace(/^0/, ""),
	"payment_method_data[card][exp_year]": `20${digitsOf(expiry).slice(2)}`,
	"payment_method_data[card][cvc]": digitsOf(cvc),
});

export const confirm = ({ base, key, clientSecret, card, returnUrl, billing = {}, texts }) => {
	const people = Object.entries(billing)
		.filter(([name, value]) => ["name", "email", "phone"].includes(name) && value)
		.map(([name, value]) => [`payment_method_data[billing_details][${name}]`, value]);
	const fields = { key, client_secret: clientSecret, use_stripe_sdk: "true", ...card, ...Object.fromEntries(people) };
	if (returnUrl) fields.return_url = returnUrl;
	return call(`${base}/v1/payment_intents/${intentOf(clientSecret)}/confirm`, fields, texts);
};

export const authenticate = ({ base, clientSecret, outcome, texts }) =>
	call(`${base}/demo/authenticate/${intentOf(clientSecret)}`, { client_secret: clientSecret, outcome }, texts, {
		Accept: "application/json",
	});

export const retrieve = async ({ base, key, clientSecret, texts }) => {
	try {
		const query = new URLSearchParams({ key, client_secret: clientSecret });
		const body = await (await fetch(`${base}/v1/payment_intents/${intentOf(clientSecret)}?${query}`)).json();
		return body.error ? { error: body.error } : { paymentIntent: body };
	} catch {
		return { error: { type: "api_connection_error", message: texts.offline } };
	}
};

import { z } from "zod";
import { cancelIntent } from "../acts/cancel-intent.ts";
import { captureIntent } from "../acts/capture-intent.ts";
import { confirmIntent } from "../acts/confirm-intent.ts";
import { createIntent, createParameters } from "../acts/create-intent.ts";
import { findIntent } from "../acts/intent-state.ts";
import { updateIntent, updateParameters } from "../acts/update-intent.ts";
import type { Context } from "../context.ts";
import { invalidRequest } from "../http/failure.ts";
import { listParameters, page } from "../http/list.ts";
import { expandable, flag, integer, readParameters } from "../http/parameters.ts";
import type { Route } from "../http/router.ts";
import { publicPaymentIntent } from "../objects/payment-intent.ts";
import { makePaymentMethod, paymentMethodData } from "./payment-methods.ts";

const url = "/v1/payment_intents";

const confirmation = z.strictObject({
	...expandable,
	key: z.string().optional(),
	client_secret: z.string().optional(),
	payment_method: z.string().optional(),
	payment_method_data: paymentMethodData.optional(),
	return_url: z.url().optional(),
	use_stripe_sdk: flag().optional(),
	off_session: flag().optional(),
	receipt_email: z.string().optional(),
	expected_payment_method_type: z.string().optional(),
});

const cancellation = z.strictObject({
	...expandable,
	cancellation_reason: z.enum(["duplicate", "fraudulent", "requested_by_customer", "abandoned"]).optional(),
});

/** The intent, for the secret key or for whoever holds its client secret. */
const permitted = (context: Context, id: string, client_secret: string | undefined) => {
	const intent = findIntent(context, id);
	if (!context.request.publishable || client_secret === intent.client_secret) return intent;
	throw invalidRequest(
		"The client_secret provided does not match the client_secret associated with this PaymentIntent.",
		{ code: "payment_intent_invalid_parameter", param: "client_secret" },
	);
};

const shown = (context: Context, intent: ReturnType<typeof findIntent>): unknown =>
	context.request.publishable ? publicPaymentIntent(intent) : intent;

export const paymentIntentRoutes: Route[] = [
	{
		method: "POST",
		path: url,
		run: ({ context, parameters }) => createIntent(context, readParameters(createParameters, parameters)),
	},
	{
		method: "GET",
		path: url,
		run: ({ context, parameters }) => {
			const shape = z.strictObject({ ...expandable, ...listParameters, customer: z.string().optional() });
			const wish = readParameters(shape, parameters);
			const rows = context.tables.payment_intents.all();
			return page(url, wish.customer ? rows.filter((row) => row.customer === wish.customer) : rows, wish);
		},
	},
	{
		method: "GET",
		path: `${url}/:id`,
		publishable: true,
		run: ({ context, ids: [id = ""], parameters }) => {
			const shape = z.strictObject({ ...expandable, key: z.string().optional(), client_secret: z.string().optional() });
			return shown(context, permitted(context, id, readParameters(shape, parameters).client_secret));
		},
	},
	{
		method: "POST",
		path: `${url}/:id`,
		run: ({ context, ids: [id = ""], parameters }) =>
			updateIntent(context, findIntent(context, id), readParameters(updateParameters, parameters)),
	},
	{
		method: "POST",
		path: `${url}/:id/confirm`,
		publishable: true,
		run: ({ context, ids: [id = ""], parameters }) => {
			const wish = readParameters(confirmation, parameters);
			const intent = permitted(context, id, wish.client_secret);
			const made = wish.payment_method_data ? makePaymentMethod(context, wish.payment_method_data) : undefined;
			const chosen = made?.id ?? wish.payment_method;
			return shown(context, confirmIntent(context, intent, { ...wish, ...(chosen ? { payment_method: chosen } : {}) }));
		},
	},
	{
		method: "POST",
		path: `${url}/:id/cancel`,
		run: ({ context, ids: [id = ""], parameters }) =>
			cancelIntent(
				context,
				findIntent(context, id),
				readParameters(cancellation, parameters).cancellation_reason ?? null,
			),
	},
	{
		method: "POST",
		path: `${url}/:id/capture`,
		run: ({ context, ids: [id = ""], parameters }) => {
			const shape = z.strictObject({ ...expandable, amount_to_capture: integer(1).optional() });
			return captureIntent(context, findIntent(context, id), readParameters(shape, parameters).amount_to_capture);
		},
	},
];

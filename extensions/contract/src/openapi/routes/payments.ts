import * as z from "zod/mini";
import { emptyRequest } from "../../bookings/index.ts";
import {
	notifyOfficeAnswer,
	notifyOfficeTask,
	paymentsConfigAnswer,
	refundTask,
	refundTaskAnswer,
	taskAnswer,
	webhookAnswer,
} from "../../payments/index.ts";
import type { DescribedRoute } from "../described-route.ts";

type Task = Pick<DescribedRoute, "summary" | "body" | "answer"> & { name: string };

const task = ({ name, ...described }: Task): DescribedRoute => ({
	...described,
	method: "post",
	path: `/payments/tasks/${name}`,
	auth: "worker",
	status: 200,
	errors: ["INVALID_INPUT", "UNAUTHORIZED", "FORBIDDEN", "SERVICE_UNAVAILABLE"],
});
const refund = task({
	name: "refund",
	summary: "Give money back once per key.",
	body: refundTask,
	answer: refundTaskAnswer,
});

/** How money is taken, heard of and given back. */
export const paymentRoutes: readonly DescribedRoute[] = [
	{
		method: "get",
		path: "/payments/config",
		summary: "Which script draws the payment form, and whether real money moves.",
		auth: "none",
		status: 200,
		answer: paymentsConfigAnswer,
		errors: [],
	},
	{
		method: "post",
		path: "/payments/stripe/webhook",
		summary: "Hear of an event of Stripe; an event that comes again changes nothing again.",
		body: z.looseObject({ id: z.string(), type: z.string() }),
		auth: "stripe",
		status: 200,
		answer: webhookAnswer,
		errors: ["INVALID_INPUT"],
	},
	{ ...refund, errors: [...refund.errors, "NOT_FOUND", "INVALID_STATE", "PAYMENT_FAILED"] },
	task({
		name: "notify-office",
		summary: "Notify the company's people in the app, once per key.",
		body: notifyOfficeTask,
		answer: notifyOfficeAnswer,
	}),
	task({
		name: "expire-holds",
		summary: "End holds whose time is over and which nobody has paid.",
		body: emptyRequest,
		answer: taskAnswer,
	}),
	task({
		name: "reconcile",
		summary: "Ask Stripe for what a lost event would have said.",
		body: emptyRequest,
		answer: taskAnswer,
	}),
];

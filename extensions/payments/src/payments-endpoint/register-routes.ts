import { emptyRequest } from "@harborsmith/contract/bookings";
import { notifyOfficeTask, refundTask } from "@harborsmith/contract/payments";
import { notifyOffice } from "@harborsmith/directus-extension-booking";
import { handler, parse, refuseWrongMethods } from "@harborsmith/kit";
import type { Request, Response, Router } from "express";
import * as z from "zod/mini";
import { publicConfig } from "../config/public-config.ts";
import type { PaymentsContext } from "../context/payments-context.ts";
import { refundPayment } from "../refunds/refund-payment.ts";
import { expireHolds } from "../tasks/expire-holds.ts";
import { reconcile } from "../tasks/reconcile.ts";
import { requireWorker } from "../tasks/require-worker.ts";
import { receiveWebhook } from "../webhook/receive-webhook.ts";

const nothing = z._default(emptyRequest, {});

export const registerRoutes = (router: Router, context: PaymentsContext): void => {
	const route = (run: (request: Request, response: Response) => Promise<unknown>) => handler(run, context.logger);
	const task = <Schema extends z.ZodMiniType>(
		name: string,
		schema: Schema,
		run: (body: z.output<Schema>) => Promise<unknown>,
	): void => {
		router.post(
			`/tasks/${name}`,
			route(async (request, response) => {
				await requireWorker(context.database, request);
				const data = await run(parse(schema, request.body));
				response.set("Cache-Control", "no-store").json({ data });
			}),
		);
	};

	router.get(
		"/config",
		route(async (_request, response) => {
			response.set("Cache-Control", "public, max-age=60").json({ data: publicConfig(context.env) });
		}),
	);
	router.post(
		"/stripe/webhook",
		route((request, response) => receiveWebhook(context, request, response)),
	);
	task("refund", refundTask, (body) => refundPayment(context, body));
	task("notify-office", notifyOfficeTask, (body) => notifyOffice(context, body));
	task("expire-holds", nothing, () => expireHolds(context));
	task("reconcile", nothing, () => reconcile(context));
	router.use(refuseWrongMethods(router));
};

import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { disputeCharge } from "../acts/dispute-charge.ts";
import type { Context } from "../context.ts";
import type { CallRecord } from "../http/api.ts";
import { readBody, sendJson } from "../http/exchange.ts";
import { type Faults, faultSchema } from "../http/faults.ts";
import { normalDelivery } from "../webhooks/deliver.ts";

interface Needs {
	context: Context;
	faults: Faults;
	calls: CallRecord[];
}

const modeSchema = z.strictObject({
	delivery: z.enum(["send", "hold", "drop"]).optional(),
	delay_ms: z.int().min(0).max(600_000).optional(),
	copies: z.int().min(1).max(50).optional(),
});

const releaseSchema = z.strictObject({ order: z.enum(["as_made", "reversed"]).default("as_made") });

const loopback = z.url().refine((url) => ["127.0.0.1", "localhost", "[::1]"].includes(new URL(url).hostname), {
	message: "must be on this machine",
});

const sendSchema = z.strictObject({
	event: z.string(),
	/** Every address gets the event at the same time, `times` times. */
	urls: z.array(loopback).min(1).max(20),
	times: z.int().min(1).max(50).default(1),
});

const disputeSchema = z.strictObject({
	charge: z.string(),
	reason: z.string().max(50).default("fraudulent"),
	status: z.enum(["needs_response", "won", "lost"]).default("needs_response"),
});

type Run = (needs: Needs, body: unknown) => unknown;

const summary: Run = ({ context: { tables, webhooks } }) => ({
	payment_intents: tables.payment_intents.all().length,
	charges: tables.charges.all().length,
	refunds: tables.refunds.all().length,
	events: tables.events.all().length,
	undelivered: tables.deliveries.all().filter((row) => !row.delivered).length,
	held: webhooks.held,
	mode: webhooks.mode,
});

const release: Run = ({ context: { webhooks } }, body) => {
	const { order } = releaseSchema.parse(body);
	const ids = webhooks.held.splice(0);
	if (order === "reversed") ids.reverse();
	for (const id of ids) webhooks.deliver(id);
	return { released: ids };
};

const send: Run = async ({ context: { webhooks } }, body) => {
	const { event, urls, times } = sendSchema.parse(body);
	const targets = urls.flatMap((url) => Array.from({ length: times }, () => url));
	return { statuses: await Promise.all(targets.map((url) => webhooks.send(event, url))) };
};

const controls: Record<string, Run> = {
	"GET /_demo/state": summary,
	"GET /_demo/calls": ({ calls }) => ({ data: calls }),
	"GET /_demo/deliveries": ({ context }) => ({ data: context.tables.deliveries.all() }),
	"POST /_demo/faults": ({ faults }, body) => {
		faults.add(faultSchema.parse(body));
		return { armed: true };
	},
	"POST /_demo/webhooks": ({ context: { webhooks } }, body) => {
		webhooks.mode = { ...webhooks.mode, ...modeSchema.parse(body) };
		return webhooks.mode;
	},
	"POST /_demo/webhooks/release": release,
	"POST /_demo/webhooks/send": send,
	"POST /_demo/disputes": ({ context }, body) => disputeCharge(context, disputeSchema.parse(body)),
	"POST /_demo/reset": ({ context: { webhooks }, faults }) => {
		faults.clear();
		webhooks.mode = { ...normalDelivery };
		webhooks.held.length = 0;
		return { reset: true };
	},
};

/** Answers the test controls: faults of the API, behaviour of the webhooks, and what happened so far. */
export const control = async (
	needs: Needs,
	request: IncomingMessage,
	response: ServerResponse,
	url: URL,
): Promise<void> => {
	const run = controls[`${request.method} ${url.pathname}`];
	if (!run) return sendJson(response, 404, { error: "There is no such control.", known: Object.keys(controls) });
	try {
		const text = await readBody(request);
		sendJson(response, 200, await run(needs, text ? JSON.parse(text) : {}));
	} catch (error) {
		sendJson(response, 400, { error: error instanceof Error ? error.message : "Not understood." });
	}
};

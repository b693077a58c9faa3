import { apiVersion } from "../api-version.ts";
import type { RequestInfo } from "../request-info.ts";
import { newId } from "../state/ids.ts";
import type { StoredEvent, Tables } from "../state/tables.ts";
import { enabledEvents } from "./enabled-events.ts";
import { limit } from "./limit.ts";
import { signature } from "./sign.ts";

/** How events leave. Tests and demonstrations change it under `/_demo/webhooks`. */
export interface DeliveryMode {
	/** `hold` keeps events until they are released; `drop` loses them, as after Stripe's last attempt. */
	delivery: "send" | "hold" | "drop";
	/** Pause before the first attempt, in milliseconds. */
	delay_ms: number;
	/** How often each event is sent. */
	copies: number;
}

export interface Webhooks {
	mode: DeliveryMode;
	/** Ids of events that wait for a release, oldest first. */
	held: string[];
	emit: (type: string, object: unknown, request: RequestInfo) => void;
	/** One attempt, now, wherever `url` points. Answers with the status, 0 when nobody answered. */
	send: (id: string, url?: string) => Promise<number>;
	/** Sends an event until the endpoint has taken it. */
	deliver: (id: string) => void;
	/** Takes up what a stopped server left undelivered. */
	resume: () => void;
}

export const normalDelivery: DeliveryMode = { delivery: "send", delay_ms: 0, copies: 1 };

const firstPause = 500;
const longestPause = 30_000;
const giveUpAfter = 100;
const timeoutMs = 15_000;

interface Needs {
	tables: Tables;
	url: string | undefined;
	secret: string;
	now: () => number;
	later: (milliseconds: number, run: () => void) => void;
}

export const createWebhooks = ({ tables, url, secret, now, later }: Needs): Webhooks => {
	const turn = limit(16);

	const post = async (event: StoredEvent, target: string): Promise<number> => {
		const body = JSON.stringify(event, null, 2);
		try {
			const response = await fetch(target, {
				method: "POST",
				redirect: "manual",
				signal: AbortSignal.timeout(timeoutMs),
				headers: {
					"Content-Type": "application/json; charset=utf-8",
					"User-Agent": "Stripe/1.0 (+https://stripe.com/docs/webhooks)",
					"Stripe-Signature": signature(body, secret, now()),
				},
				body,
			});
			await response.arrayBuffer();
			return response.status;
		} catch {
			return 0;
		}
	};

	const send: Webhooks["send"] = async (id, target = url) => {
		const event = tables.events.get(id);
		if (!event || !target) return 0;
		const status = await turn(() => post(event, target));
		const before = tables.deliveries.get(id) ?? { id, attempts: 0, last_status: null, delivered: false };
		const delivered = before.delivered || (status >= 200 && status < 300);
		tables.deliveries.put({ id, attempts: before.attempts + 1, last_status: status, delivered });
		const current = tables.events.get(id);
		if (delivered && current?.pending_webhooks) tables.events.put({ ...current, pending_webhooks: 0 });
		return status;
	};

	const attempt = async (id: string, failures: number): Promise<void> => {
		const status = await send(id);
		if ((status >= 200 && status < 300) || failures >= giveUpAfter) return;
		later(Math.min(firstPause * 2 ** failures, longestPause), () => void attempt(id, failures + 1));
	};

	const webhooks: Webhooks = {
		mode: { ...normalDelivery },
		held: [],
		send,
		deliver: (id) => void attempt(id, 0),
		emit: (type, object, request) => {
			const wanted = url !== undefined && enabledEvents.has(type);
			const event = tables.events.put({
				id: newId("evt"),
				object: "event",
				api_version: apiVersion,
				created: now(),
				data: { object },
				livemode: false,
				pending_webhooks: wanted ? 1 : 0,
				request: { id: request.id, idempotency_key: request.idempotency_key },
				type,
			});
			if (!wanted) return;
			tables.deliveries.put({ id: event.id, attempts: 0, last_status: null, delivered: false });
			const { delivery, delay_ms, copies } = webhooks.mode;
			if (delivery === "hold") webhooks.held.push(event.id);
			if (delivery !== "send") return;
			for (let copy = 0; copy < copies; copy += 1) later(delay_ms, () => webhooks.deliver(event.id));
		},
		resume: () => {
			const open = tables.deliveries.all().filter((row) => !row.delivered);
			for (const row of open) later(0, () => webhooks.deliver(row.id));
		},
	};
	return webhooks;
};

import { setTimeout as wait } from "node:timers/promises";
import type { JobName } from "@harborsmith/contract/queue";
import { activeTasks, withPaymentsQueue } from "../../worker/src/backend/testing/payments-queue.ts";
import type { TestStack } from "./stack.ts";

const repair: JobName = "payments.reconcile";

/**
 * Waits until the recurring repair of payments, which asks the payment company what nobody has heard, does not run and
 * will not for so many seconds.
 */
const betweenRepairs = (stack: TestStack, seconds: number): Promise<void> =>
	withPaymentsQueue(stack, async (queue) => {
		for (const until = Date.now() + (seconds + 45) * 1000; Date.now() < until; await wait(200)) {
			const scheduled = await queue.getJobScheduler(repair);
			if (!scheduled) throw new Error("The worker of this stack repairs no payments: its schedule is missing.");
			if ((scheduled.next ?? 0) - Date.now() > seconds * 1000 && (await activeTasks(queue)) === 0) return;
		}
		throw new Error(`There was no moment without a repair of payments for ${seconds} seconds.`);
	});

/** The payment company's stand-in: what it is told to do, and whether its messages arrive. */
export function paymentCompany(stack: TestStack) {
	const { api_base, secret_key } = stack.stripe;
	const ask = async (method: "GET" | "POST", path: string, body?: unknown): Promise<unknown> => {
		const response = await fetch(`${api_base}/_demo/${path}`, {
			method,
			headers: { Authorization: `Bearer ${secret_key}` },
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
		});
		if (!response.ok) throw new Error(`The stand-in refused ${path}: ${await response.text()}`);
		return response.json();
	};
	return {
		ask,
		/**
		 * From here on its messages are held until they are let go, or dropped for good; for so many seconds nobody asks it
		 * either.
		 */
		async fallSilent(how: "hold" | "drop", { seconds = 30, copies }: { seconds?: number; copies?: number } = {}) {
			await betweenRepairs(stack, seconds);
			await ask("POST", "webhooks", { delivery: how, copies });
		},
		speak: (order: "as_made" | "reversed" = "as_made") => ask("POST", "webhooks/release", { order }),
		reset: () => ask("POST", "reset"),
	};
}

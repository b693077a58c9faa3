import type { Register } from "../processing/contract.ts";
import type { Services } from "../services.ts";
import { postTask } from "./post-task.ts";

/** Ties the payment jobs to the tasks of the payments extension. */
export function registerProcessors(register: Register, { env }: Services): void {
	register("payment.refund_due", async ({ payload, signal }) => {
		const { booking, payment_intent, reason, key, amount_cents } = payload;
		const body = { booking, payment_intent, reason, key, ...(amount_cents ? { amount_cents } : {}) };
		await postTask({ env, task: "refund", body, signal });
	});
	register("payments.expire_holds", async ({ signal }) => {
		await postTask({ env, task: "expire-holds", body: {}, signal });
	});
	register("payments.reconcile", async ({ signal }) => {
		await postTask({ env, task: "reconcile", body: {}, signal });
	});
}

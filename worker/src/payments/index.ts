import { UnrecoverableError } from "bullmq";
import type { Register } from "../processing/contract.ts";
import type { Services } from "../services.ts";
import { postTask } from "./post-task.ts";
import { reportGivenUpRefund } from "./report-given-up-refund.ts";

/** Ties the payment jobs to the tasks of the payments extension. */
export function registerProcessors(register: Register, { env, pg }: Services): void {
	register("payment.refund_due", async ({ payload, signal, last_attempt }) => {
		const { booking, charge, payment_intent, reason, key, amount_cents } = payload;
		const refund = { booking, payment_intent, reason, key };
		const body = { ...refund, ...(charge ? { charge } : {}), ...(amount_cents ? { amount_cents } : {}) };
		try {
			await postTask({ env, task: "refund", body, signal });
		} catch (error) {
			// Nobody tries again after this, so people have to.
			if (last_attempt || error instanceof UnrecoverableError) await reportGivenUpRefund(pg, payload);
			throw error;
		}
	});
	for (const topic of ["staff.attention", "staff.notice"] as const) {
		register(topic, async ({ payload, signal }) => {
			await postTask({ env, task: "notify-office", body: payload, signal });
		});
	}
	register("payments.expire_holds", async ({ signal }) => {
		await postTask({ env, task: "expire-holds", body: {}, signal });
	});
	register("payments.reconcile", async ({ signal }) => {
		await postTask({ env, task: "reconcile", body: {}, signal });
	});
}

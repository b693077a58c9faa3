import { UnrecoverableError } from "bullmq";
import type { Env } from "../env.ts";

const answerWithinMs = 30_000;
/** What no later attempt can change. Everything else may pass: a restart, a lock, a token or address that is wrong. */
const hopeless = new Set([400, 422]);

/**
 * Asks the payments extension, which alone talks to the provider, to do a task.
 * @throws UnrecoverableError when the task itself is wrong, Error when it is worth another attempt
 */
export async function postTask(input: {
	env: Pick<Env, "DIRECTUS_URL" | "WORKER_TOKEN">;
	task: "refund" | "expire-holds" | "reconcile" | "notify-office";
	body: object;
	signal: AbortSignal;
}): Promise<void> {
	const { env, task } = input;
	const response = await fetch(`${env.DIRECTUS_URL}/payments/tasks/${task}`, {
		method: "POST",
		headers: { authorization: `Bearer ${env.WORKER_TOKEN}`, "content-type": "application/json" },
		body: JSON.stringify(input.body),
		signal: AbortSignal.any([input.signal, AbortSignal.timeout(answerWithinMs)]),
	});
	const text = await response.text();
	if (response.ok) return;
	const message = `${task} was refused with ${response.status}: ${text.slice(0, 300)}`;
	if (hopeless.has(response.status)) throw new UnrecoverableError(message);
	throw new Error(message);
}

import { UnrecoverableError } from "bullmq";
import type { Delivery } from "../sending/send-once.ts";

/** Whether a guest has the letter; undefined while another attempt may still bring it. */
export function isDelivered(answer: PromiseSettledResult<Delivery>): boolean | undefined {
	if (answer.status === "fulfilled") return answer.value !== "held back";
	return answer.reason instanceof UnrecoverableError ? false : undefined;
}

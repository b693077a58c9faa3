import { topics } from "@harborsmith/kit/queue";
import type { z } from "zod";

/** The body of `POST /payments/tasks/refund`: the payload of the outbox topic `payment.refund_due`. */
export const refundTaskSchema = topics["payment.refund_due"].payload;
export type RefundTask = z.output<typeof refundTaskSchema>;

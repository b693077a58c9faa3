import { topics } from "@harborsmith/contract/queue";
import type * as z from "zod/mini";

/** The body of `POST /payments/tasks/refund`: the payload of the outbox topic `payment.refund_due`. */
export const refundTaskSchema = topics["payment.refund_due"].payload;
export type RefundTask = z.output<typeof refundTaskSchema>;

import type { refundTask } from "@harborsmith/contract/payments";
import type * as z from "zod/mini";

/** The body of `POST /payments/tasks/refund`: the payload of the outbox topic `payment.refund_due`. */
export type RefundTask = z.output<typeof refundTask>;

import * as z from "zod/mini";
import { instant } from "./times.ts";

/** What a cancellation gives back until a moment. */
export const refundStep = z.object({ until: instant, refund_bps: z.int() });
export type RefundStep = z.output<typeof refundStep>;

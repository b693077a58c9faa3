import { plainText } from "@harborsmith/kit";
import { z } from "zod";

export const idempotencyKey = plainText(200, 8).regex(/^[\x21-\x7e]+$/, "must be printable ASCII without spaces");
export const idempotencyHeader = z.object({ "Idempotency-Key": idempotencyKey });

import * as z from "zod/mini";
import { plainText } from "./text.ts";

export const idempotencyKey = plainText(200, 8).check(
	z.regex(/^[\x21-\x7e]+$/, "must be printable ASCII without spaces"),
);
export const idempotencyHeader = z.object({ "Idempotency-Key": idempotencyKey });

import * as z from "zod/mini";

/** Integer minor units. */
export const cents = z.int();
export const currency = z.string().check(z.regex(/^[A-Z]{3}$/));

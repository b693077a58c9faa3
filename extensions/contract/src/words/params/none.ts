import * as z from "zod/mini";

/** A code that says everything by itself. */
export const none = z.object({});

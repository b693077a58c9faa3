import { z } from "zod";

/** The one way to go on in spite of what is not ours; it is read anew by each run and belongs to one run only. */
export const TakeOver = z.literal("delete-what-is-not-ours").optional();

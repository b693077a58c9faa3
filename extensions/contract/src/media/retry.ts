import * as z from "zod/mini";
import { dataOf } from "../shapes/index.ts";

/** A picture or film whose renditions are made again. */
export const retryAnswer = dataOf(z.object({ id: z.uuid(), attempt: z.int(), status: z.string() }));

import { charterTypes, type LimitReason, limitReasons } from "@harborsmith/domain/vocabulary";
import * as z from "zod/mini";

/** Why a charter takes no more guests. `words` is what the company wrote beside a legal limit of its own. */
const limit = z.object({ limit: z.number(), charter_type: z.enum(charterTypes), words: z.nullish(z.string()) });

export const limitParams = Object.fromEntries(limitReasons.map((reason) => [reason, limit])) as Record<
	LimitReason,
	typeof limit
>;

import { charterType } from "@harborsmith/contract/shapes";
import type { Logger } from "@harborsmith/kit";
import { z } from "zod";

const extraSchema = z.looseObject({ id: z.string(), charter_types: z.array(charterType).nullish() });

/** The extras whose charter types can be read; another is sold to nobody, and logged. */
export const readableExtras = <Row extends object>(extras: Row[], logger: Logger): Row[] =>
	extras.filter((extra) => {
		const parsed = extraSchema.safeParse(extra);
		if (!parsed.success)
			logger.error({ extra, issues: parsed.error.issues }, "An extra that cannot be read is left out");
		return parsed.success;
	});

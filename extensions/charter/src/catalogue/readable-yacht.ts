import { charterType, currency } from "@harborsmith/contract/shapes";
import { isZone } from "@harborsmith/domain";
import type { Logger } from "@harborsmith/kit";
import { z } from "zod";
import { isReadableMedia } from "./readable-media.ts";
import type { YachtConfig } from "./types.ts";

/** What prices, lists and pages take for granted of a yacht. */
const yachtSchema = z.looseObject({
	charter_types: z.array(charterType),
	features: z.array(z.string()),
	currency,
	timezone: z.string().refine(isZone, { message: "is no time zone" }),
});

/**
 * Leaves out of what guests see the one thing that no page could show, and logs it: a picture or film of a yacht, or the
 * whole yacht. The database refuses such rows; one that is there all the same takes nothing else along.
 */
export const readableYacht = (config: YachtConfig, logger: Logger): YachtConfig | undefined => {
	const { id } = config.yacht;
	const yacht = yachtSchema.safeParse(config.yacht);
	if (!yacht.success) {
		logger.error({ yacht: id, issues: yacht.error.issues }, "A yacht that cannot be read is left out");
		return undefined;
	}
	const media = config.media.filter((item) => isReadableMedia(item, { yacht: id }, logger));
	return media.length === config.media.length ? config : { ...config, media };
};

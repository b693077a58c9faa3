import { mediaItem } from "@harborsmith/contract/shapes";
import type { Logger } from "@harborsmith/kit";

/** Whether a picture or film is one that a page can show; what is not is logged with whose it is. */
export const isReadableMedia = (item: { id: string }, owner: object, logger: Logger): boolean => {
	const parsed = mediaItem.safeParse(item);
	if (!parsed.success) {
		const about = { ...owner, media: item.id, issues: parsed.error.issues };
		logger.error(about, "A picture that cannot be read is left out");
	}
	return parsed.success;
};

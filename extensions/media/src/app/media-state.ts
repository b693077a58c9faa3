import type { MediaItem } from "./media-item.ts";
import type { TextKey } from "./use-texts.ts";

export interface MediaState {
	/** Name in the Directus app's icon set. */
	icon: string;
	text: TextKey;
	/** The theme's colour. It only supports icon and text, which say the same. */
	color: string;
}

const states: Record<string, MediaState> = {
	pending: { icon: "schedule", text: "pending", color: "var(--theme--foreground-subdued)" },
	processing: { icon: "autorenew", text: "processing", color: "var(--theme--primary)" },
	ready: { icon: "check_circle", text: "ready", color: "var(--theme--success)" },
	failed: { icon: "error", text: "failed", color: "var(--theme--danger)" },
};

const unknown: MediaState = { icon: "help", text: "unknown", color: "var(--theme--foreground-subdued)" };
const renewing: MediaState = { icon: "autorenew", text: "renewing", color: "var(--theme--primary)" };

/** How a stored status is shown. */
export const stateOf = (status: string | null | undefined): MediaState => states[status ?? ""] ?? unknown;

const isRenewed = (item: MediaItem): boolean => item.status === "ready" && (item.progress ?? 100) < 100;

/** How an item's state is shown: one that is shown on the site and made again at the same time says both. */
export const stateOfItem = (item: MediaItem): MediaState => (isRenewed(item) ? renewing : stateOf(item.status));

/** Whether the item will change by itself. */
export const isUnderWay = (item: MediaItem): boolean =>
	item.status === "pending" || item.status === "processing" || isRenewed(item);

import { onBeforeUnmount, type Ref, ref, watch } from "vue";
import type { MediaItem } from "./media-item.ts";
import { isUnderWay } from "./media-state.ts";
import { useMediaApi } from "./use-media-api.ts";

const pause = 2000;
const longestPause = 30_000;
const stuckAfter = 120_000;

/**
 * A media item that is read again while it is under way, every two seconds, less often when Directus does not answer,
 * and not at all while the page is hidden.
 */
export function useMediaItem(id: Ref<string | number | null | undefined>) {
	const api = useMediaApi();
	const item = ref<MediaItem | null>(null);
	const loadFailed = ref(false);
	/** Under way for two minutes without a change: perhaps nobody is working on it. */
	const isStuck = ref(false);
	let timer: ReturnType<typeof setTimeout> | undefined;
	let wait = pause;
	let lastChange = Date.now();
	let generation = 0;

	const read = async (): Promise<void> => {
		clearTimeout(timer);
		const mine = generation;
		const key = id.value;
		if (key === null || key === undefined || key === "+") {
			item.value = null;
			return;
		}
		if (!document.hidden) {
			try {
				const found = await api.item(key);
				if (mine !== generation) return;
				if (JSON.stringify(found) !== JSON.stringify(item.value)) lastChange = Date.now();
				item.value = found;
				loadFailed.value = false;
				wait = pause;
			} catch {
				if (mine !== generation) return;
				loadFailed.value = true;
				wait = Math.min(wait * 2, longestPause);
			}
			isStuck.value = item.value !== null && isUnderWay(item.value) && Date.now() - lastChange > stuckAfter;
		}
		const goesOn = loadFailed.value || (item.value !== null && isUnderWay(item.value));
		if (goesOn) timer = setTimeout(read, wait);
	};

	const start = (): Promise<void> => {
		generation += 1;
		lastChange = Date.now();
		return read();
	};

	watch(id, start, { immediate: true });
	onBeforeUnmount(() => {
		generation += 1;
		clearTimeout(timer);
	});
	return { item, loadFailed, isStuck, refresh: start };
}

import { buffer } from "node:stream/consumers";
import type { Store } from "@harborsmith/kit/store";
import { toWebvtt } from "./captions/to-webvtt.ts";
import { limits } from "./limits.ts";
import { MediaRefusal } from "./refusal.ts";
import type { MediaRows } from "./rows/media-rows.ts";

/** The captions that belong to a film, as WebVTT, or null when it has none. @throws MediaRefusal */
export async function readCaptions(store: Store, rows: MediaRows, captions: string | null): Promise<string | null> {
	const file = captions && (await rows.readFile(captions));
	if (!file) return null;
	const found = await store.stat(file.filename_disk);
	if (!found) throw new MediaRefusal({ code: "captions_missing", params: {} });
	if (found.size > limits.video.captionsBytes) throw new MediaRefusal({ code: "captions_too_large", params: {} });
	return toWebvtt(await buffer(await store.read(file.filename_disk)));
}

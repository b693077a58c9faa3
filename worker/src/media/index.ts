import { createStore } from "@harborsmith/kit/store";
import type { Register } from "../processing/contract.ts";
import type { Services } from "../services.ts";
import { mediaEnv } from "./media-env.ts";
import { removeRenditions } from "./output/remove-renditions.ts";
import { processMedia } from "./process-media.ts";
import { directusMediaRows } from "./rows/directus-media-rows.ts";
import { removeOldWorkspaces } from "./workspace.ts";

/** Ties the media jobs to their processors. @throws Error when the storage settings are wrong */
export function registerProcessors(register: Register, services: Services): void {
	const store = createStore(mediaEnv());
	const rows = directusMediaRows(services.directus);
	removeOldWorkspaces().catch((err: unknown) => services.log.warn({ err }, "Old workspaces were left behind"));

	register("media.process", async ({ payload, log, signal, last_attempt, progress }) => {
		const outcome = await processMedia(payload, { store, rows, log, signal, last_attempt, beat: progress });
		log.info({ media: payload.media, attempt: payload.attempt, outcome }, "Media processed");
	});

	register("media.removed", async ({ payload: { file, prefix }, log }) => {
		const removed = await removeRenditions(store, prefix, file ? await rows.showing(file) : []);
		log.info({ file, removed }, "Renditions removed");
	});
}

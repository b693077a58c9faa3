import { defineHook } from "@directus/extensions-sdk";
import { createStore } from "@harborsmith/kit/store";
import { earlyHandler } from "../early/early-handler.ts";
import { parseMediaEnv } from "../env.ts";
import { takeKindOfFile } from "../kind/kind-of-file.ts";
import { reprocessReplaced } from "../reprocess/reprocess-replaced.ts";

/** Serves renditions before Directus's own middleware, sorts files by kind, makes an item again when its file was replaced. */
export default defineHook(({ init, filter, action }, directus) => {
	const { logger } = directus;
	const env = parseMediaEnv(directus.env);
	const store = createStore(directus.env);

	init("middlewares.before", ({ app }) => app.use(earlyHandler(store, env.STOREFRONT_URL, logger)));

	filter("media.items.create", (payload, _meta, event) => takeKindOfFile(payload, event));
	filter("media.items.update", (payload, _meta, event) => takeKindOfFile(payload, event));

	action("files.upload", async ({ key }, event) => {
		try {
			await reprocessReplaced(directus, String(key), event);
		} catch (error) {
			logger.error({ err: error, file: key }, "A replaced file was not processed again");
		}
	});
});

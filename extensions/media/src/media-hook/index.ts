import { defineHook } from "@directus/extensions-sdk";
import { createStore } from "@harborsmith/kit/store";
import { earlyHandler } from "../early/early-handler.ts";
import { parseMediaEnv } from "../env.ts";
import { reprocessReplaced } from "../reprocess/reprocess-replaced.ts";
import { multipartDoor } from "../uploads/multipart-door.ts";
import { refuseHostFields } from "../uploads/refuse-host-fields.ts";
import { refuseImport } from "../uploads/refuse-import.ts";
import { resumableDoor } from "../uploads/resumable-door.ts";
import { blockHeifLoader } from "./block-heif-loader.ts";
import { neverSniff, sendSafely } from "./send-safely.ts";

/**
 * Serves renditions before Directus's own middleware, looks at what is uploaded and how it is sent out again, makes an item
 * again when its file was replaced.
 */
export default defineHook(({ init, filter, action }, directus) => {
	const { logger } = directus;
	const env = parseMediaEnv(directus.env);
	const store = createStore(directus.env);

	init("app.before", ({ app }) => {
		blockHeifLoader(logger);
		app.use(neverSniff);
	});
	init("middlewares.before", ({ app }) => app.use(earlyHandler(store, env.STOREFRONT_URL, logger)));
	init("routes.before", ({ app }) => {
		app.use(refuseImport);
		app.use("/files/tus", resumableDoor(directus));
		app.use("/files", multipartDoor(directus));
		app.use("/assets", sendSafely(directus));
	});
	refuseHostFields(filter);

	action("files.upload", async ({ key }, event) => {
		try {
			await reprocessReplaced(directus, String(key), event);
		} catch (error) {
			logger.error({ err: error, file: key }, "A replaced file was not processed again");
		}
	});
});

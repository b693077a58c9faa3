import { defineHook } from "@directus/extensions-sdk";
import { contractErrors, contractNotFound } from "@harborsmith/kit";
import { charterContext } from "../context/charter-context.ts";
import { earlyHandler } from "../early/early-handler.ts";

/** Fleet, yacht and availability before Directus's own middleware; the contract's errors for all of `/charter`. */
export default defineHook(({ init }, directus) => {
	init("middlewares.before", ({ app }) => {
		const context = charterContext(directus);
		context.feed.start();
		app.use(earlyHandler(context, directus.logger));
	});
	init("routes.custom.after", ({ app }) => {
		app.use("/charter", contractNotFound, contractErrors(directus.logger));
	});
});

import { defineHook } from "@directus/extensions-sdk";
import { contractErrors, contractNotFound } from "@harborsmith/kit";
import { type CharterContext, charterContext } from "../context/charter-context.ts";
import { renewFromPrices } from "../pricing/from-price.ts";
import { correlateErrors } from "./correlate-errors.ts";
import { earlyHandler } from "./early-handler.ts";

/** Reads the fleet and works out its from prices before the first guest asks. */
const warmUp = async (context: CharterContext): Promise<void> => {
	const [configs, rules] = await Promise.all([context.catalogue.all(), context.catalogue.rules()]);
	await renewFromPrices(configs, rules, context.now());
};

/** Fleet, yacht and availability before Directus's own middleware; the contract's errors for all of `/charter`. */
export default defineHook(({ init }, directus) => {
	init("middlewares.before", ({ app }) => {
		const context = charterContext(directus);
		context.feed.start();
		warmUp(context).catch((error: unknown) =>
			directus.logger.warn({ err: error }, "The fleet could not be read ahead"),
		);
		app.use(earlyHandler(() => charterContext(directus), directus.logger));
		app.use(correlateErrors);
	});
	init("routes.custom.after", ({ app }) => {
		app.use("/charter", contractNotFound, contractErrors(directus.logger));
	});
});

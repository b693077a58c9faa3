import type { Logger } from "@harborsmith/kit";
import { reasonWritten } from "./reason-written.ts";
import { running } from "./running.ts";

/** How Directus begins to write down what it tells nobody. */
const unhandled = "WebSocket unhandled exception ";
const slot = Symbol.for("harborsmith.unhandled");

/**
 * What became of a message is told to whoever sent it, also where Directus only writes down that it failed. The logger
 * is the one of the host, so that everything it writes passes here.
 */
export function answerUnhandled(logger: Logger & { [slot]?: true }): void {
	if (logger[slot]) return;
	logger[slot] = true;
	const write = logger.error.bind(logger);
	logger.error = (...entry) => {
		write(...entry);
		const [text]: unknown[] = entry;
		if (typeof text === "string" && text.startsWith(unhandled))
			running()
				.getStore()
				?.fail(reasonWritten(text.slice(unhandled.length)));
	};
}

import type { Server } from "node:http";
import type { RegisterFunctions } from "@directus/types";
import type { Logger } from "@harborsmith/kit";
import { answerUnhandled } from "./answer-unhandled.ts";
import { plainAddresses } from "./plain-addresses.ts";
import { workForRequest } from "./request-task.ts";
import { workForSockets } from "./socket-task.ts";
import { surviveRejections } from "./survive-rejections.ts";
import { answerUpgrades, socketPaths } from "./upgrade-door.ts";

/** No request, message or upgrade ends the process for everybody else. */
export function survive(
	{ init, action }: Pick<RegisterFunctions, "init" | "action">,
	env: Record<string, unknown>,
	logger: Logger,
): void {
	init("app.before", ({ app }) => {
		surviveRejections(logger);
		app.use(workForRequest(logger));
	});
	init("middlewares.after", ({ app }) => app.use(workForRequest(logger)));
	workForSockets(action);
	answerUnhandled(logger);
	action("server.start", async ({ server }) => {
		plainAddresses(server as Server);
		answerUpgrades(server as Server, socketPaths(env));
	});
}

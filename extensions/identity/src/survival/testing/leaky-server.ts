import { setTimeout as wait } from "node:timers/promises";
import type { Logger } from "@harborsmith/kit";
import express from "express";
import { workForRequest } from "../request-task.ts";
import { surviveRejections } from "../survive-rejections.ts";

/** A server whose routes forget promises, as Directus does in places. Run by its test as a process of its own. */
const log = (level: string) => (fields: object, message?: string) =>
	process.stderr.write(
		`${level} ${message} ${JSON.stringify(fields, (_key, value: unknown) => (value instanceof Error ? value.message : value))}\n`,
	);
const logger: Logger = { error: log("error"), warn: log("warn"), info: log("info"), debug: () => undefined };

const forget = async (reason: unknown): Promise<void> => {
	await wait(5);
	throw reason;
};

const app = express();
surviveRejections(logger);
surviveRejections(logger);
app.use(workForRequest(logger));
app.use(express.json());
app.get("/fine", (_request, response) => response.json({ listeners: process.listenerCount("unhandledRejection") }));
app.get("/never-answers", () => void forget(new Error("nobody waits for this")));
app.post("/after-the-body", () => void forget(new Error("nobody waits for this either")));
app.get("/already-answered", (_request, response) => {
	void forget(new Error("too late to tell"));
	response.json({ data: 1 });
});
process.on("message", (message) => {
	if (message === "forget") void forget(new Error("this belongs to no request"));
});
const server = app.listen(0, "127.0.0.1", () => process.send?.(server.address()));

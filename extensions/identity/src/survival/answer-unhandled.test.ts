import { asCharterError, type Logger } from "@harborsmith/kit";
import { expect, test } from "vitest";
import { answerUnhandled } from "./answer-unhandled.ts";
import { running } from "./running.ts";

const ignore = () => undefined;

/** What the sender is told, by its code, of what the host writes while it works for them. */
function toldOf(...entry: unknown[]) {
	const told: (string | undefined)[] = [];
	const written: unknown[][] = [];
	const logger: Logger = { error: (...given) => written.push(given), warn: ignore, info: ignore, debug: ignore };
	answerUnhandled(logger);
	answerUnhandled(logger);
	const fail = (reason: unknown): void => void told.push(asCharterError(reason)?.code ?? "INTERNAL");
	running().run({ name: "websocket message", fail }, () => Reflect.apply(logger.error, logger, entry));
	return { told, written };
}

const unhandled = (error: object) => `WebSocket unhandled exception ${JSON.stringify({ type: "items", error })}`;

test.each([
	["what the database cannot answer", unhandled({ code: "42883" }), "INVALID_INPUT"],
	["a value that is none", unhandled({ code: "22P02" }), "INVALID_INPUT"],
	[
		"rules of fields that it broke",
		unhandled([{ code: "FAILED_VALIDATION", extensions: { field: "a" } }]),
		"INVALID_INPUT",
	],
	["a failure of the program", unhandled({}), "INTERNAL"],
	["what is no JSON", "WebSocket unhandled exception {", "INTERNAL"],
])("the sender of a message is told once of %s, and the log has it", (_what, text, code) => {
	expect(toldOf(text)).toEqual({ told: [code], written: [[text]] });
});

test("other entries of the log are nobody's answer", () => {
	const entry = [{ err: new Error("x") }, "The database is away"];
	expect(toldOf(...entry)).toEqual({ told: [], written: [entry] });
});

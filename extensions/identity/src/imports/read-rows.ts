import { createReadStream } from "node:fs";
import { type Duplex, pipeline } from "node:stream";
import { isObject } from "@harborsmith/kit";
import set from "lodash-es/set.js";
import papa from "papaparse";
import streamArray from "stream-json/streamers/StreamArray.js";
import { readInertText } from "../exports/inert-text.ts";
import { refuseInput } from "../queries/grammar/refuse-input.ts";
import type { Entries } from "../queries/grammar/values.ts";

export type Format = "json" | "csv";

/** The rows of a file, one after the other, read as Directus reads them. @throws INVALID_INPUT */
export async function* readRows(file: string, format: Format): AsyncGenerator<Entries> {
	const parser = format === "json" ? streamArray.withParser() : csvParser();
	for await (const parsed of parsedBy(parser, file)) {
		const row: unknown = format === "json" && isObject(parsed) ? parsed.value : parsed;
		if (!isObject(row)) refuseInput("file", "must be a list of rows");
		yield format === "json" ? row : nested(row);
	}
}

async function* parsedBy(parser: Duplex, file: string): AsyncGenerator<unknown> {
	let broken: unknown;
	const note = (error: unknown): void => {
		broken ??= error;
	};
	pipeline(createReadStream(file), parser, note);
	const iterator = parser[Symbol.asyncIterator]();
	try {
		for (;;) {
			const { done, value } = await iterator.next().catch((error: unknown) => {
				note(error);
				return refuseInput("file", `cannot be read: ${broken instanceof Error ? broken.message : "it is broken"}`);
			});
			if (done) return;
			yield value;
		}
	} finally {
		parser.destroy();
	}
}

const csvParser = (): Duplex =>
	papa.parse(papa.NODE_STREAM_INPUT, { header: true, transformHeader: (header) => header.trim(), transform: readCell });

const readInner = (key: string, value: unknown): unknown => {
	if (key === "__proto__") return undefined;
	return typeof value === "string" ? readInertText(value) : value;
};

/** Numbers stay text: a code such as 007 is none. What our own exports guard with an apostrophe is read without it. */
function readCell(text: string): unknown {
	if (text === "") return undefined;
	try {
		const value: unknown = JSON.parse(text, readInner);
		return typeof value === "number" ? text : value;
	} catch {
		return readInertText(text);
	}
}

/** `a.b` in the head of a table is a field of a linked row. */
function nested(columns: Entries): Entries {
	const row = {};
	for (const [path, value] of Object.entries(columns)) if (value !== undefined) set(row, path, value);
	return row;
}

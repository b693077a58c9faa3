import type { RegisterFunctions } from "@directus/types";

type Filter = RegisterFunctions["filter"];

const mark = Symbol.for("harborsmith.reads-only");

/** Registers filters that write nothing: whoever asks them may do so before the transaction of a write begins. */
export const readingFilters =
	(filter: Filter): Filter =>
	(event, handler) =>
		filter(event, Object.assign(handler, { [mark]: true }));

/** Whether a filter that Directus's emitter knows is one of those, in whatever bundle. */
export const onlyReads = (listener: unknown): boolean => typeof listener === "function" && mark in listener;

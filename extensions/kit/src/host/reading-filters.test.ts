import type { RegisterFunctions } from "@directus/types";
import { expect, it } from "vitest";
import { onlyReads, readingFilters } from "./reading-filters.ts";

it("knows the filters that write nothing, and no other", () => {
	const heard: unknown[] = [];
	const filter: RegisterFunctions["filter"] = (_event, handler) => void heard.push(handler);
	filter("items.create", (payload) => payload);
	readingFilters(filter)("items.create", (payload) => payload);
	expect(heard.map(onlyReads)).toEqual([false, true]);
	expect(onlyReads(undefined)).toBe(false);
});

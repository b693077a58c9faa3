import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { historyParams, refusalParams } from "./codes.ts";
import { languages } from "./languages.ts";

it("nothing", () => {
	expect(Object.keys(languages)).toEqual(["en-US", "es-ES"]);
});

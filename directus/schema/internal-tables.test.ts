import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { readGuarantees } from "../database/guarantees.ts";
import { collections } from "./collections/index.ts";
import { excludedTables, internalTables } from "./internal-tables.ts";

test("every table that the guarantees make is kept out of Directus, and no other", () => {
	const made = readGuarantees().files.flatMap(({ sql }) =>
		[...sql.matchAll(/CREATE TABLE (?:IF NOT EXISTS )?(\w+)/g)].map(([, name]) => name),
	);
	expect(internalTables.filter((name) => name !== "harborsmith_applied")).toEqual(made.toSorted());
	expect(collections.filter(({ name }) => internalTables.includes(name))).toEqual([]);
});

test("the image keeps them out as well", async () => {
	const image = await readFile(new URL("../Dockerfile", import.meta.url), "utf8");
	expect(image).toContain(`DB_EXCLUDE_TABLES=${excludedTables}\n`);
});

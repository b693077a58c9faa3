import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { errorStatus } from "@harborsmith/domain";
import { expect, test } from "vitest";
import { errorFromDatabase, errorFromUnique } from "./database-errors.ts";

const raised = (fields: Record<string, unknown>) => Object.assign(new Error("insert into x - y"), fields);

test("a refusal of a trigger keeps its sentence and details, whatever knex wrote in front", () => {
	const error = errorFromDatabase(
		raised({ code: "HS001", hint: "Sea - Wolf is not free.", detail: '{"yacht":"a","starts_at":"b"}' }),
	);
	expect(error).toMatchObject({
		code: "SLOT_TAKEN",
		status: 409,
		message: "Sea - Wolf is not free.",
		extensions: { yacht: "a", starts_at: "b" },
	});
});

test.each([
	["23P01", "occupations_never_overlap", "SLOT_TAKEN"],
	["23505", "payments_provider_fact_once", "INVALID_STATE"],
	["23514", "bookings_end_after_start", "INVALID_INPUT"],
])("%s of %s is %s", (code, constraint, expected) => {
	expect(errorFromDatabase(raised({ code, constraint }))).toMatchObject({ code: expected });
});

test("a value that cannot be read is the caller's mistake", () => {
	expect(errorFromDatabase(raised({ code: "22P02" }))).toMatchObject({ code: "INVALID_INPUT", status: 400 });
});

test("a row that others point at cannot be deleted, and an unknown one cannot be pointed at", () => {
	const detail = 'Key (id)=(1) is still referenced from table "bookings".';
	expect(errorFromDatabase(raised({ code: "23503", detail }))).toMatchObject({ code: "INVALID_STATE" });
	expect(errorFromDatabase(raised({ code: "23503", detail: "Key is not present in table." }))).toBeUndefined();
});

test.each([
	raised({ code: "40P01" }),
	raised({ code: "SLOT_TAKEN" }),
	raised({ code: "23505", constraint: "toString" }),
	new Error("x"),
	null,
])("%s stays what it is", (error) => {
	expect(errorFromDatabase(error)).toBeUndefined();
});

test("Directus's own uniqueness errors become the contract's where the contract has a word for them", () => {
	expect(errorFromUnique("payments", "provider, provider_id, kind, status")).toMatchObject({ code: "INVALID_STATE" });
	expect(errorFromUnique("charges", "intent")).toMatchObject({ code: "INVALID_STATE" });
	expect(errorFromUnique("blocks", "feed, external_uid")).toMatchObject({ code: "INVALID_STATE" });
	expect(errorFromUnique("yachts", "slug")).toBeUndefined();
});

test("every constraint that directus/database names has its sentence", () => {
	const folder = join(import.meta.dirname, "../../../../directus/database");
	const sql = globSync("**/*.sql", { cwd: folder })
		.map((name) => readFileSync(join(folder, name), "utf8"))
		.join("\n");
	const names = [
		...sql.matchAll(/ADD CONSTRAINT (\w+)|^\tCONSTRAINT (\w+)|CREATE UNIQUE INDEX IF NOT EXISTS (\w+)/gm),
	].map(([, added, inline, index]) => added ?? inline ?? index);
	expect(names.length).toBeGreaterThan(10);
	for (const constraint of names) {
		const error = errorFromDatabase(raised({ code: "23514", constraint }));
		expect(Object.keys(errorStatus), `${constraint}`).toContain(error?.code);
	}
});

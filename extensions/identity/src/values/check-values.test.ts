import type { SchemaOverview } from "@directus/types";
import { expect, test } from "vitest";
import { checkValues } from "./check-values.ts";

const field = (name: string, type: string, validation: unknown = null) => [name, { field: name, type, validation }];
const key = "2f8c1d0a-4a54-4c1e-9d0c-3f5a0a1b2c3d";
const collection = (name: string, fields: unknown[][]) => ({
	collection: name,
	primary: "id",
	fields: Object.fromEntries([field("id", "uuid"), ...fields]),
});
const schema = {
	collections: {
		boats: collection("boats", [
			field("guests", "integer", { _and: [{ guests: { _between: [1, 500] } }] }),
			field("length", "float"),
			field("number", "bigInteger"),
			field("path", "string", { _and: [{ path: { _starts_with: "/" } }] }),
			field("link", "string", { _or: [{ link: { _starts_with: "/" } }, { link: { _null: true } }] }),
			field("reason", "text", { _and: [{ reason: { _regex: "^(.{10,}|)$" } }] }),
			field("papers", "alias"),
			field("marina", "uuid"),
		]),
		papers: collection("papers", []),
		marinas: collection("marinas", []),
	},
	relations: [
		{ collection: "papers", field: "boat", related_collection: "boats", meta: { one_field: "papers" } },
		{ collection: "boats", field: "marina", related_collection: "marinas", meta: null },
	],
} as unknown as SchemaOverview;

const codeOf = (row: unknown): unknown => {
	try {
		checkValues(row, "boats", schema);
		return "fine";
	} catch (error) {
		return error instanceof Error && "code" in error ? error.code : error;
	}
};

test.each([
	{ guests: 1e308 },
	{ guests: "1e308" },
	{ guests: -1e20 },
	{ guests: "1.00000000000000000001" },
	{ guests: Number.POSITIVE_INFINITY },
	{ length: "Infinity" },
	{ length: "NaN" },
	{ number: "1e999" },
])("a number that is none, or that no rule can be compared with, is refused: %j", (row) => {
	expect(codeOf(row)).toBe("INVALID_INPUT");
});

test.each([
	{ guests: 8 },
	{ guests: "8" },
	{ guests: null },
	{ length: 1e20 },
	{ number: "9007199254740993" },
	{ guests: "x" },
])("how large a number a column holds, and what is no number, is the database's to say: %j", (row) => {
	expect(codeOf(row)).toBe("fine");
});

test.each([
	[{ path: "" }, "FAILED_VALIDATION"],
	[{ link: "" }, "FAILED_VALIDATION"],
	[{ reason: "" }, "fine"],
	[{ link: null }, "fine"],
	[{ path: "/a" }, "fine"],
])("an empty text breaks the rule that a text begins with something: %j is %s", (row, code) => {
	expect(codeOf(row)).toBe(code);
});

test.each([
	[null],
	[true],
	[[]],
	["x"],
	[{ id: "x" }],
	"x",
	1,
	true,
	{ create: [null] },
	{ create: {} },
	{ update: [{}] },
	{ update: [{ id: null }] },
	{ update: [1] },
	{ delete: [null] },
	{ delete: ["x"] },
	{ delete: { a: 1 } },
])("%j is no list of linked rows", (papers) => {
	expect(codeOf({ papers })).toBe("INVALID_INPUT");
});

test.each([null, [], [key], [{}], [{ id: key }], { create: [{}], update: [{ id: key }], delete: [key] }, {}])(
	"%j is a list of linked rows",
	(papers) => {
		expect(codeOf({ papers })).toBe("fine");
	},
);

test("a linked row has a key that could be one, or none", () => {
	for (const id of ["x", { a: 1 }, [1], true]) expect(codeOf({ marina: { id } })).toBe("INVALID_INPUT");
	for (const marina of [{ id: key }, { id: null }, {}, key, null]) expect(codeOf({ marina })).toBe("fine");
});

test.each([null, 1, "x", []])("%j is no row", (row) => {
	expect(codeOf(row)).toBe("INVALID_INPUT");
});

import { expect, test } from "vitest";
import { realPath } from "./real-path.ts";
import { returnsByList } from "./returns-by-list.ts";

const relation = (collection: string, field: string, related_collection: string, one_field: string | null) => ({
	collection,
	field,
	related_collection,
	meta: { one_field } as never,
});
const relations = [
	relation("yachts", "marina", "marinas", "yachts"),
	relation("bookings", "yacht", "yachts", "bookings"),
	relation("directus_folders", "parent", "directus_folders", "children"),
];

test.each([
	["marinas", "yachts.marina.yachts.id", true],
	["yachts", "marina.yachts.name", true],
	["bookings", "yacht.bookings.number", true],
	["bookings", "yacht.marina.name", false],
	["marinas", "yachts.bookings.number", false],
	["marinas", "yachts.marina.name", false],
	["directus_folders", "children.children.id", false],
	["yachts", "nothing.yachts.id", false],
])("from %s, %s comes back by a list: %s", (root, path, expected) => {
	expect(returnsByList(path, root, relations)).toBe(expected);
});

test("other names, nested ones too, hide nothing", () => {
	const deep = { harbor: { _alias: { boats: "yachts" } } };
	expect(realPath("harbor.boats.id", { harbor: "marina" }, deep)).toBe("marina.yachts.id");
});

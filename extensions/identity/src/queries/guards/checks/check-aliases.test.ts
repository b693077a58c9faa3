import type { SchemaOverview } from "@directus/types";
import { expect, test } from "vitest";
import { checkAliases } from "./check-aliases.ts";

const field = (type: string) => ({ type }) as never;
const schema = {
	collections: {
		marinas: { primary: "id", fields: { id: field("uuid"), name: field("string"), date_created: field("timestamp") } },
		yachts: {
			primary: "id",
			fields: { id: field("uuid"), name: field("string"), slug: field("string"), date_created: field("timestamp") },
		},
	},
	relations: [{ collection: "yachts", field: "marina", related_collection: "marinas", meta: { one_field: null } }],
} as unknown as Pick<SchemaOverview, "collections" | "relations">;

const names =
	(alias: unknown, deep: unknown = {}) =>
	() =>
		checkAliases("yachts", { alias, deep }, schema);

test("a name of another column of the same kind, or a new name, passes", () => {
	expect(names({ name: "slug", title: "name", name2: "date_created" })).not.toThrow();
	expect(names(undefined, { marina: { _alias: { title: "name" } } })).not.toThrow();
});

test("a column of another kind, or the key, is refused at every level and behind other names", () => {
	expect(names({ date_created: "name" })).toThrow("date_created");
	expect(names({ id: "slug" })).toThrow("id");
	expect(names(undefined, { marina: { _alias: { date_created: "name" } } })).toThrow("date_created");
	expect(names({ h: "marina" }, { h: { _alias: { date_created: "name" } } })).toThrow("date_created");
});

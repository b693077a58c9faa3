import type { Query, SchemaOverview } from "@directus/types";
import { expect, test } from "vitest";
import { checkLevels } from "./check-levels.ts";

const field = (type: string) => ({ type }) as never;
const schema = {
	collections: {
		yachts: { primary: "id", fields: { id: field("uuid"), name: field("string"), media: field("alias") } },
		media: { primary: "id", fields: { id: field("uuid"), size: field("integer"), renditions: field("json") } },
	},
	relations: [{ collection: "media", field: "yacht", related_collection: "yachts", meta: { one_field: "media" } }],
} as unknown as Pick<SchemaOverview, "collections" | "relations">;

const asking = (query: Query) => () => checkLevels(query, "yachts", schema);
const below = (level: object, alias?: Record<string, string>) =>
	asking({ ...(alias ? { alias } : {}), deep: { [alias ? "m" : "media"]: level } } as Query);

test("an order by a number that the query computes passes", () => {
	const group = ["name"];
	expect(asking({ aggregate: { count: ["*"] }, group, sort: ["-count", "count.*", "name"] })).not.toThrow();
	expect(
		asking({ aggregate: { max: ["name"], countAll: ["*"] }, group, sort: ["-max.name", "countAll"] }),
	).not.toThrow();
	expect(asking({ sort: ["name", "-id"] })).not.toThrow();
	expect(below({ _aggregate: { sum: ["size"] }, _sort: ["-sum.size"] })).not.toThrow();
});

test("an order by a number that it does not compute is refused, in the lists below too", () => {
	expect(asking({ aggregate: { countDistinct: ["id"] }, sort: ["-countDistinct"] })).toThrow("cannot sort");
	expect(asking({ aggregate: { count: ["id"] }, sort: ["count"] })).toThrow("cannot sort");
	expect(asking({ aggregate: { min: ["name"] }, sort: ["min.id"] })).toThrow("cannot sort");
	expect(below({ _aggregate: { sum: ["size"] }, _sort: ["-sum"] })).toThrow("cannot sort");
	expect(below({ _aggregate: { sum: ["size"] }, _sort: ["-sum"] }, { m: "media" })).toThrow("cannot sort");
});

test("what the database cannot compare is refused at every level", () => {
	expect(asking({ aggregate: { count: ["media"] } })).toThrow("cannot take count of media");
	expect(below({ _sort: ["renditions"] })).toThrow("cannot sort by renditions");
	expect(below({ _group: ["renditions"] })).toThrow("cannot group by renditions");
});

test("entries of a structured column are counted in the list itself, not behind a link", () => {
	const many = { "count(renditions)": { _gt: 1 } };
	expect(below({ _filter: many })).not.toThrow();
	expect(asking({ filter: { media: { _some: many } } as never })).not.toThrow();
	expect(asking({ filter: { "count(media)": { _gt: 1 } } as never })).not.toThrow();
	expect(asking({ filter: { _or: [{ media: many }] } as never })).toThrow("cannot count renditions");
	expect(asking({ filter: { "$FOLLOW(media,yacht)": { _and: [many] } } as never })).toThrow("cannot count renditions");
	expect(below({ _filter: { yacht: { media: many } } })).toThrow("cannot count renditions");
	expect(asking({ sort: ["-media.count(renditions)"] })).toThrow("cannot count renditions");
});

import { expect, it } from "vitest";
import { checkGraphql } from "./check-graphql.ts";

const refused = (text: string, variables: Record<string, unknown> = {}): string | undefined => {
	try {
		checkGraphql(text, variables);
		return undefined;
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
};

it("what the app and the site ask for passes", () => {
	expect(
		refused("{ yachts(filter: { name: { _contains: $q } }, limit: -1) { id marina { name } } }", { q: "sea" }),
	).toBeUndefined();
	const panels = Array.from({ length: 30 }, (_, index) => `p${index}: bookings_aggregated { count { id } }`);
	expect(refused(`{ ${panels.join(" ")} }`)).toBeUndefined();
	expect(refused("mutation { update_pages_item(id: 1, data: { filter: 5 }) { id } }")).toBeUndefined();
});

it("a text that is no GraphQL is left to Directus", () => {
	for (const text of ["", "{", "x".repeat(50), `{ ${"a ".repeat(6_000)} }`]) expect(refused(text)).toBeUndefined();
});

it("fragments that double each other are measured, not written out", () => {
	const levels = Array.from(
		{ length: 200 },
		(_, index) => `fragment f${index} on y { ...f${index + 1} ...f${index + 1} }`,
	);
	expect(refused(`{ y { ...f0 } } ${levels.join(" ")} fragment f200 on y { id }`)).toContain("2000 fields");
	expect(refused("{ y { ...a } } fragment a on y { id ...a }")).toContain("holds itself");
});

it("many roots, deep selections and many nested aliases are refused", () => {
	expect(refused(`{ ${Array.from({ length: 60 }, (_, index) => `a${index}: y { id }`).join(" ")} }`)).toContain("root");
	expect(refused(`${"{ y ".repeat(30)}${"}".repeat(30)}`)).toContain("deeper");
	const aliases = Array.from({ length: 200 }, (_, index) => `a${index}: lines { id }`);
	expect(refused(`{ bookings { ${aliases.join(" ")} } }`)).toContain("aliases");
});

it("arguments are queries at every level, by text and by variable", () => {
	expect(refused('{ y(filter: { name: { _icontains: "true" } }) { id } }')).toContain("_icontains");
	expect(refused("{ y { lines(filter: { _and: null }) { id } } }")).toBeDefined();
	expect(refused("query($f: x) { y(filter: $f) { id } }", { f: { id: { _some: null } } })).toContain("_some");
});

it("tells what is asked for at the root, through fragments too", () => {
	expect(checkGraphql("mutation { x: utils_random_string ...f } fragment f on M { utils_hash_generate }", {})).toEqual([
		"utils_random_string",
		"utils_hash_generate",
	]);
});

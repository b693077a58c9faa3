import { afterEach, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { type TestStack, useStack } from "../../../../tests/support/stack.ts";

let stack: TestStack;
beforeAll(async () => {
	stack = await useStack();
});
afterEach(() => stack.sql("delete from directus_translations where language = 'fr-FR'"));

const answer = z.object({ data: z.array(z.object({ language: z.string(), key: z.string(), value: z.string() })) });

/** As the app asks when it changes its language. */
const texts = async (language: string, page = 1): Promise<Map<string, string>> => {
	const query = new URLSearchParams({
		"fields[]": "language",
		filter: JSON.stringify({ language: { _eq: language } }),
		page: String(page),
		limit: "100",
	});
	for (const field of ["key", "value"]) query.append("fields[]", field);
	const { body } = await stack.api(`/translations?${query}`);
	const { data } = answer.parse(body);
	expect(new Set(data.map((row) => row.language))).toEqual(new Set(data.length > 0 ? [language] : []));
	return new Map(data.map(({ key, value }) => [key, value]));
};

test.each([
	["es-419", "es-ES"],
	["en-GB", "en-US"],
	["fr-FR", "en-US"],
])("whoever reads %s gets our texts in %s, once", async (language, ours) => {
	const shown = await texts(language);
	const [row] = await stack.sql<{ value: string }>(
		`select value from directus_translations where key = 'errors.SLOT_TAKEN' and language = '${ours}'`,
	);
	expect(shown.get("errors.SLOT_TAKEN")).toBe(row?.value);
	expect([...shown.keys()].filter((key) => key.startsWith("hs-")).length).toBeGreaterThan(100);
	expect((await texts(language, 2)).size).toBe(0);
});

test.each([
	"limit=1",
	"search=zzzz",
	"page=2",
	"fields[]=key",
	"aggregate[count]=*",
	"filter[language][_eq]=__proto__",
])("any other question (%s) is answered as it was", async (other) => {
	const query = new URLSearchParams({ "filter[language][_eq]": "fr-FR", limit: "-1" });
	const added = new URLSearchParams(other);
	if (!added.has("fields[]")) for (const field of ["language", "key", "value"]) query.append("fields[]", field);
	for (const [name, value] of added) query.set(name, value);
	const { body } = await stack.api(`/translations?${query}`);
	expect((body as { data: unknown[] }).data.length).toBeLessThan(2);
});

test("what the company has written in that language stays", async () => {
	await stack.sql(
		"insert into directus_translations (id, key, language, value) values (gen_random_uuid(), 'errors.SLOT_TAKEN', 'fr-FR', 'Pris')",
	);
	const shown = await texts("fr-FR");
	expect(shown.get("errors.SLOT_TAKEN")).toBe("Pris");
	expect(shown.size).toBeGreaterThan(100);
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type OwnDirectus, ownDirectus } from "../../../tests/support/own-directus.ts";
import { useStack } from "../../../tests/support/stack.ts";

let own: OwnDirectus;

beforeAll(async () => {
	own = await ownDirectus(await useStack(), "living");
	await own.run(["bootstrap"]);
	const { database } = own;
	await database.query("CREATE TABLE recipes (id serial PRIMARY KEY, name text)");
	await database.query("INSERT INTO recipes (name) VALUES ('Paella'), ('Tortilla')");
	await database.query("INSERT INTO directus_collections (collection) VALUES ('recipes')");
	await database.query("INSERT INTO directus_fields (collection, field) VALUES ('recipes', 'id'), ('recipes', 'name')");
	await database.query("INSERT INTO directus_roles (id, name) VALUES (gen_random_uuid(), 'Cook')");
	await database.query("INSERT INTO directus_policies (id, name) VALUES (gen_random_uuid(), 'Kitchen')");
	await database.query(
		"INSERT INTO directus_permissions (policy, collection, action, fields) VALUES ('abf8a154-5b1c-4a46-ac9c-7300570f4f17', 'recipes', 'read', '*')",
	);
	await database.query("INSERT INTO directus_presets (collection, bookmark) VALUES ('recipes', 'Favourites')");
	await database.query("INSERT INTO directus_flows (id, name) VALUES (gen_random_uuid(), 'Nightly')");
	await database.query(
		"INSERT INTO directus_translations (id, key, language, value) VALUES (gen_random_uuid(), 'errors.TOO_SALTY', 'en-US', 'Too salty')",
	);
	await database.query("UPDATE directus_settings SET project_name = 'Paella House', custom_css = 'a { color: red }'");
});

afterAll(() => own.drop());

const namedAll = [
	"setting project_name",
	"setting custom_css",
	"collection recipes",
	"role Cook",
	"policy Kitchen",
	"permission of everybody: read recipes",
	"list for everybody: recipes Favourites",
	"flow Nightly",
	"translation errors.TOO_SALTY (en-US)",
];

const count = async (table: string): Promise<number> =>
	Number((await own.database.query(`SELECT count(*) AS rows FROM ${table}`)).rows[0]?.rows);

async function untouched(): Promise<void> {
	expect(await count("recipes")).toBe(2);
	for (const table of ["permissions", "presets", "flows", "translations"])
		expect(await count(`directus_${table}`)).toBe(1);
	const { rows } = await own.database.query("SELECT to_regclass('yachts') AS yachts, to_regclass('hs') AS hs");
	expect(rows).toEqual([{ yachts: null, hs: null }]);
	const { rows: settings } = await own.database.query("SELECT project_name, custom_css FROM directus_settings");
	expect(settings).toEqual([{ project_name: "Paella House", custom_css: "a { color: red }" }]);
}

describe("a living Directus keeps all that it holds", () => {
	test.each([
		["the launcher's schema step", "setup/apply-schema.ts"],
		["the set-up of a deployment", "setup/main.ts"],
	])("%s refuses, names what would go, and the way on", async (_name, program) => {
		const { code, said } = await own.run([program]);
		expect(code).toBe(1);
		for (const name of namedAll) expect(said).toContain(name);
		expect(said).toContain("HARBORSMITH_TAKE_OVER=delete-what-is-not-ours");
		await untouched();
	});

	test("config/apply refuses as well", async () => {
		const directus = await own.start({ EXTENSIONS_MUST_LOAD: "false", PACKAGE_FILE_LOCATION: "/nonexistent" });
		const { code, said } = await own.run(["config/apply.ts"], { DIRECTUS_URL: directus.url });
		await directus.stop();
		expect(code).toBe(1);
		for (const name of namedAll) expect(said).toContain(name);
		expect(said).not.toContain("setting project_color");
		await untouched();
	});

	test("any other value than the flag's own is not the flag", async () => {
		const { code, said } = await own.run(["setup/apply-schema.ts"], { HARBORSMITH_TAKE_OVER: "true" });
		expect(code).toBe(1);
		expect(said).toContain("HARBORSMITH_TAKE_OVER");
		await untouched();
	});

	test("the flag names what goes and then lets it go", async () => {
		const flag = { HARBORSMITH_TAKE_OVER: "delete-what-is-not-ours" };
		const { code, said } = await own.run(["setup/apply-schema.ts"], flag);
		expect(said).toContain("collection recipes");
		expect(code, said).toBe(0);
		const { rows } = await own.database.query("SELECT to_regclass('recipes') AS recipes");
		expect(rows).toEqual([{ recipes: null }]);
	});
});

test("a field that somebody added to a collection of ours is not dropped by an upgrade", async () => {
	const { database } = own;
	await database.query("ALTER TABLE yachts ADD COLUMN nickname text");
	await database.query("INSERT INTO directus_fields (collection, field) VALUES ('yachts', 'nickname')");
	await database.query(
		"INSERT INTO directus_translations (id, key, language, value) VALUES (gen_random_uuid(), 'harborsmith-configuration', 'en-US', 'x')",
	);
	const { code, said } = await own.run(["setup/apply-schema.ts"]);
	expect(code).toBe(1);
	expect(said).toContain("field yachts.nickname");
	expect(said).not.toContain("role Cook");
});

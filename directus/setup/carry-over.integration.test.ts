import { afterAll, beforeAll, expect, test } from "vitest";
import { type OwnDirectus, ownDirectus } from "../../tests/support/own-directus.ts";
import { useStack } from "../../tests/support/stack.ts";

let own: OwnDirectus;

/** An installation as release 0.1.0 left it, as far as an upgrade has to carry something over. */
beforeAll(async () => {
	own = await ownDirectus(await useStack(), "older");
	const { code, said } = await own.run(["setup/apply-schema.ts"]);
	expect(code, said).toBe(0);
	const { database } = own;
	await database.query("ALTER TABLE tax_rates RENAME COLUMN rate_ppm TO rate_bps");
	await database.query(
		"UPDATE directus_fields SET field = 'rate_bps' WHERE collection = 'tax_rates' AND field = 'rate_ppm'",
	);
	await database.query("INSERT INTO tax_rates (name, rate_bps) VALUES ('City', 863), ('State', 0)");
	await database.query(
		`INSERT INTO directus_presets (collection, "user", layout_query) SELECT 'tax_rates', id, '{"tabular":{"fields":["name","rate_bps"]}}' FROM directus_users LIMIT 1`,
	);
});

afterAll(() => own.drop());

test("an upgrade carries tax rates over before the schema drops their old column, and again changes nothing", async () => {
	for (const run of ["first", "second"]) {
		const { code, said } = await own.run(["setup/apply-schema.ts"]);
		expect([run, code], said).toEqual([run, 0]);
		const { rows } = await own.database.query("SELECT name, rate_ppm FROM tax_rates ORDER BY name");
		expect(rows).toEqual([
			{ name: "City", rate_ppm: 86_300 },
			{ name: "State", rate_ppm: 0 },
		]);
	}
	const columns = await own.database.query(
		"SELECT column_name, is_nullable FROM information_schema.columns WHERE table_name = 'tax_rates' AND column_name LIKE 'rate\\_%'",
	);
	expect(columns.rows).toEqual([{ column_name: "rate_ppm", is_nullable: "NO" }]);
	const fields = await own.database.query(
		"SELECT field, options FROM directus_fields WHERE collection = 'tax_rates' AND field LIKE 'rate\\_%'",
	);
	expect(fields.rows).toEqual([{ field: "rate_ppm", options: { whole: 1_000_000 } }]);
	const presets = await own.database.query("SELECT layout_query FROM directus_presets");
	expect(presets.rows).toEqual([{ layout_query: { tabular: { fields: ["name", "rate_ppm"] } } }]);
});

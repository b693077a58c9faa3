import type { Client } from "pg";
import { type Holdings, type Kind, lookedAt, nothing } from "./holdings.ts";

type Row = Record<string, unknown>;

/** What a database holds, read as its owner; it may be one that has never seen Directus. */
export async function readDatabase(client: Client): Promise<Holdings> {
	const rows = async (sql: string): Promise<Row[]> => (await client.query(sql)).rows;
	const tables = (await rows("SELECT tablename FROM pg_tables WHERE schemaname = current_schema() ORDER BY 1")).map(
		({ tablename }) => String(tablename),
	);
	if (!tables.includes("directus_collections")) return { ...nothing(), tables: tables.filter(isForPeople) };

	const held = nothing();
	held.collections = (
		await rows("SELECT collection FROM directus_collections WHERE collection NOT LIKE 'directus\\_%' ORDER BY 1")
	).map(({ collection }) => String(collection));
	if (!tables.includes("directus_fields")) return held;
	held.fields = (await rows("SELECT collection, field FROM directus_fields ORDER BY 1, 2")).map(
		({ collection, field }) => ({ collection: String(collection), field: String(field) }),
	);
	for (const [kind, columns] of Object.entries(lookedAt) as [Kind, readonly string[]][]) {
		// A Directus whose first installation was cut off, or a much older one, may lack some of its tables.
		if (!tables.includes(`directus_${kind}`)) continue;
		const list = columns.map((name) => `"${name}"`).join(", ");
		held.rows[kind] = await rows(`SELECT ${list} FROM directus_${kind} ORDER BY ${list}`);
	}
	if (tables.includes("directus_settings"))
		// An older Directus lacks some of the columns.
		held.settings = (await rows("SELECT * FROM directus_settings LIMIT 1"))[0] ?? {};
	return held;
}

/** PostGIS and Directus keep tables that are nobody's data. */
const isForPeople = (table: string): boolean => table !== "spatial_ref_sys" && !table.startsWith("directus_");

import type { Client, Row } from "./client.ts";
import { comparedColumns, type Resource } from "./resource.ts";

/** The rows of `resource` that Directus holds now. */
export async function storedRows(client: Client, resource: Resource): Promise<Row[]> {
	const primaryKey = resource.primaryKey ?? "id";
	const filter = resource.owned ?? wantedKeys(resource);
	const fields = [...new Set([primaryKey, ...resource.key, ...comparedColumns(resource)])].join();
	return client.get(resource.path, { filter, fields });
}

function wantedKeys({ key, rows }: Resource): Row {
	const [first] = key;
	if (key.length !== 1 || !first) throw new RangeError("Resources with a composite key say what they own.");
	return { [first]: { _in: rows.map((row) => row[first]) } };
}

import type { Client, Row } from "./client.ts";
import { canonical, keyOf, type Resource } from "./resource.ts";
import { storedRows } from "./stored-rows.ts";

export interface Changes {
	created: number;
	updated: number;
	deleted: number;
}

const chunkSize = 200;
const without = (row: Row, names: string[]): Row =>
	Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));

/** Makes the stored rows of `resource` what it wants, with as few writes as that takes. */
export async function reconcile(client: Client, resource: Resource): Promise<Changes> {
	const primaryKey = resource.primaryKey ?? "id";
	const stored = new Map((await storedRows(client, resource)).map((row) => [keyOf(resource, row), row]));
	const created: Row[] = [];
	const updated: Row[] = [];

	for (const wanted of resource.rows) {
		const found = stored.get(keyOf(resource, wanted));
		stored.delete(keyOf(resource, wanted));
		if (!found) created.push(without(wanted, resource.emptyAtFirst ?? []));
		else if (resource.writeOnly?.some((name) => wanted[name] !== undefined) || differs(resource, found, wanted)) {
			// The key is what it was, and Directus refuses a translation that names its own again.
			const kept = [...resource.key, ...(resource.onceOnly ?? [])];
			updated.push({ ...without(wanted, kept), [primaryKey]: found[primaryKey] });
		}
	}

	const deleted = resource.prune ? [...stored.values()].map((row) => row[primaryKey]) : [];
	if (deleted.length > 0) await client.send("DELETE", resource.path, deleted);
	for (const rows of chunks(updated)) await client.send("PATCH", resource.path, rows);
	for (const rows of chunks(created)) await client.send("POST", resource.path, rows);
	return { created: created.length, updated: updated.length, deleted: deleted.length };
}

function differs(resource: Resource, stored: Row, wanted: Row): boolean {
	return JSON.stringify(canonical(resource, [stored])) !== JSON.stringify(canonical(resource, [wanted]));
}

function chunks(rows: Row[]): Row[][] {
	return Array.from({ length: Math.ceil(rows.length / chunkSize) }, (_, index) =>
		rows.slice(index * chunkSize, (index + 1) * chunkSize),
	);
}

import type { Client } from "./client.ts";

/** The key of the row that says which configuration was applied last. */
export const markerKey = "harborsmith-configuration";
const filter = { _and: [{ key: { _eq: markerKey } }, { language: { _eq: "en-US" } }] };

/** What was applied last, as remembered in a row of directus_translations that no form refers to. */
export async function appliedHash(client: Client): Promise<unknown> {
	const [row] = await client.get("/translations", { filter, fields: "value" });
	return row?.value;
}

export async function writeAppliedHash(client: Client, value: string): Promise<void> {
	const [row] = await client.get("/translations", { filter, fields: "id" });
	if (row) await client.send("PATCH", `/translations/${row.id}`, { value });
	else await client.send("POST", "/translations", { key: markerKey, language: "en-US", value });
}

import { settings } from "../project/settings.ts";
import type { Client, Row } from "../sync/client.ts";
import { type Holdings, type Kind, lookedAt, nothing } from "./holdings.ts";

interface Listed {
	collection: string;
	field: string;
	meta: { system?: boolean } | null;
}

const isKept = ({ meta }: Listed): boolean => meta !== null && meta.system !== true;

/** What a running Directus holds, read over REST with an administrator's token. */
export async function readDirectus(client: Client): Promise<Holdings> {
	const listed = async (path: string): Promise<Listed[]> =>
		((await client.get(path)) as unknown as Listed[]).filter(isKept);
	const held = nothing();
	held.collections = (await listed("/collections")).map(({ collection }) => collection);
	held.fields = (await listed("/fields")).map(({ collection, field }) => ({ collection, field }));
	for (const [kind, columns] of Object.entries(lookedAt) as [Kind, readonly string[]][])
		held.rows[kind] = await client.get(`/${kind}`, { fields: columns.join() });
	held.settings = (await client.getOne(`/settings?fields=${Object.keys(settings)}`)) as Row;
	return held;
}

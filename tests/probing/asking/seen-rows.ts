import { unlessRefused } from "./unless-refused.ts";

export type Row = Record<string, unknown>;
/** Asks Directus as one role. */
export type Fetcher = (
	path: string,
	init?: { method?: string; body?: string },
) => Promise<{ status: number; body: unknown }>;

/** Where the rows of a collection are read. */
export const pathOf = (collection: string): string =>
	collection.startsWith("directus_") ? `/${collection.replace("directus_", "")}` : `/items/${collection}`;

/** Every row of a collection that a role reads directly, with the columns that it is shown; undefined where it reads none. */
export async function seenRows(ask: Fetcher, collection: string): Promise<Row[] | undefined> {
	const body = await unlessRefused(ask(`${pathOf(collection)}?limit=-1`));
	const { data } = (body ?? {}) as { data?: Row[] | Row };
	return data === undefined || data === null ? undefined : [data].flat();
}

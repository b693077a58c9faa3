import type { Row } from "./seen-rows.ts";

export interface Field {
	name: string;
	type: string;
	alias: boolean;
}
export interface Link {
	collection: string;
	field: string;
	related_collection: string;
	one_field: string | null;
}

/** What random queries are made of. */
export interface Stuff {
	/** Collections that the role reads, and the columns it is shown. */
	read: ReadonlyMap<string, string[]>;
	fields: ReadonlyMap<string, Field[]>;
	links: Link[];
	/** Rows as they are in truth, hidden ones too: guesses come from there. */
	rows: ReadonlyMap<string, Row[]>;
}

import type { SchemaOverview } from "@directus/types";
import type { Sight } from "../rights/sight.ts";

/** A column on which the answer to a query depends. */
export interface Need {
	collection: string;
	/** Null where it cannot be told which column it is. */
	field: string | null;
	/** Whether it looks at rows that Directus has not first reduced to those the person may read. */
	beyond: boolean;
}

/** A place in a query: a collection, and whether Directus reduces its rows to those that the person may read. */
export interface Place {
	collection: string;
	beyond: boolean;
}

export interface Asker {
	schema: SchemaOverview;
	sight: Sight;
}

export const need = ({ collection, beyond }: Place, field: string | null): Need => ({ collection, beyond, field });

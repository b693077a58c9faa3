type Row = Record<string, unknown>;

/** Directus's tables that a guard looks at, each with the columns it reads. */
export const lookedAt = {
	roles: ["id", "name"],
	policies: ["id", "name"],
	permissions: ["policy", "collection", "action"],
	presets: ["user", "role", "collection", "bookmark"],
	flows: ["id", "name"],
	dashboards: ["id", "name"],
	translations: ["key", "language"],
} as const;

export type Kind = keyof typeof lookedAt;

/** What a database holds, as far as applying our files could delete or replace it. */
export interface Holdings {
	/** Collections and fields that Directus keeps, its own left out. */
	collections: string[];
	fields: { collection: string; field: string }[];
	/** Tables of a database in which no Directus is installed. */
	tables: string[];
	rows: Record<Kind, Row[]>;
	settings: Row;
}

export const nothing = (): Holdings => ({
	collections: [],
	fields: [],
	tables: [],
	rows: { roles: [], policies: [], permissions: [], presets: [], flows: [], dashboards: [], translations: [] },
	settings: {},
});

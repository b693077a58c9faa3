import { type Bilingual, type CollectionDefinition, type FieldDefinition, toTranslationKeys } from "./build/index.ts";
import { snapshotCollection } from "./output/collection.ts";
import { snapshotField } from "./output/field.ts";
import { snapshotRelations } from "./output/relations.ts";

export interface Snapshot {
	version: 1;
	directus: string;
	vendor: "postgres";
	collections: unknown[];
	fields: unknown[];
	systemFields: unknown[];
	relations: unknown[];
}

/** A field with the place it takes in its form. */
export interface PlacedField {
	field: FieldDefinition;
	group: string | null;
	sort: number;
}

/**
 * Unfolds sections and tabs level by level, positions counting within a parent.
 * Directus creates a collection's fields in this order, so its own snapshot lists them in it.
 */
export function placeFields(fields: FieldDefinition[]): PlacedField[] {
	const placed: PlacedField[] = fields.map((field, index) => ({ field, group: null, sort: index + 1 }));
	for (const { field } of placed) {
		const children = field.children ?? [];
		placed.push(...children.map((child, index) => ({ field: child, group: field.name, sort: index + 1 })));
	}
	return placed;
}

/** The Directus snapshot of `collections`, in the very order and shape that `directus schema snapshot` prints. */
export function buildSnapshot(collections: CollectionDefinition[], directusVersion: string): Snapshot {
	const byName = [...collections].sort((a, b) => (a.name < b.name ? -1 : 1));
	const keyed = (value: unknown): unknown => toTranslationKeys(value, () => {});
	return {
		version: 1,
		directus: directusVersion,
		vendor: "postgres",
		collections: byName.map((item) => keyed(snapshotCollection(item, collections.indexOf(item) + 1))),
		fields: byName.flatMap((item) =>
			placeFields(item.fields).map((placed) => keyed(snapshotField(item, placed, collections))),
		),
		systemFields: [],
		relations: byName.flatMap((item) => snapshotRelations(item, collections)),
	};
}

/** Every text that the snapshot names by a translation key. */
export function snapshotTexts(collections: CollectionDefinition[]): Bilingual[] {
	const found = new Map<string, Bilingual>();
	for (const { meta, fields } of collections) {
		toTranslationKeys([meta, placeFields(fields).map(({ field }) => field.meta)], (text) => found.set(text.en, text));
	}
	return [...found.values()];
}

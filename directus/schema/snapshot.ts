import { type Bilingual, type CollectionDefinition, toTranslationKeys } from "./describe/index.ts";
import { snapshotCollection } from "./to-snapshot/collection.ts";
import { snapshotField } from "./to-snapshot/field.ts";
import { placeFields } from "./to-snapshot/place-fields.ts";
import { snapshotRelations } from "./to-snapshot/relations.ts";

export interface Snapshot {
	version: 1;
	directus: string;
	vendor: "postgres";
	collections: unknown[];
	fields: unknown[];
	systemFields: unknown[];
	relations: unknown[];
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

/** The text of a snapshot as it is kept: one value a line, so that a change of a field is a change of its own lines. */
export const printSnapshot = (snapshot: unknown): string => `${JSON.stringify(snapshot, null, "\t")}\n`;

/** Every text that the snapshot names by a translation key. */
export function snapshotTexts(collections: CollectionDefinition[]): Bilingual[] {
	const found = new Map<string, Bilingual>();
	for (const { meta, fields } of collections) {
		toTranslationKeys([meta, placeFields(fields).map(({ field }) => field.meta)], (text) =>
			found.set(`${text.en} | ${text.es}`, text),
		);
	}
	return [...found.values()];
}

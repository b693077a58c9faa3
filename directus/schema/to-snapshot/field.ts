import type { CollectionDefinition, FieldDefinition } from "../describe/index.ts";
import type { PlacedField } from "./place-fields.ts";
import { labelTranslations, sorted } from "./sorted.ts";

const dataTypes: Record<FieldDefinition["type"], string | null> = {
	alias: null,
	boolean: "boolean",
	date: "date",
	float: "real",
	integer: "integer",
	json: "json",
	string: "character varying",
	text: "text",
	time: "time without time zone",
	timestamp: "timestamp with time zone",
	uuid: "uuid",
};
/** Precision and scale that Postgres reports for its number types. */
const numberShape: Partial<Record<FieldDefinition["type"], [precision: number, scale: number | null]>> = {
	integer: [32, 0],
	float: [24, null],
};

export function snapshotField(
	collection: CollectionDefinition,
	{ field, group, sort }: PlacedField,
	collections: CollectionDefinition[],
): unknown {
	const { name, type, label, meta } = field;
	return {
		collection: collection.name,
		field: name,
		type,
		meta: sorted({
			...meta,
			collection: collection.name,
			field: name,
			group,
			sort,
			searchable: true,
			translations: labelTranslations(label),
		}),
		...(field.column ? { schema: column(collection.name, field, collections) } : {}),
	};
}

function column(table: string, field: FieldDefinition, collections: CollectionDefinition[]): unknown {
	const { column, relation } = field;
	const [precision, scale] = numberShape[field.type] ?? [null, null];
	return {
		name: field.name,
		table,
		data_type: dataTypes[field.type],
		default_value: column?.default ?? null,
		max_length: column?.maxLength ?? (field.type === "string" ? 255 : null),
		numeric_precision: precision,
		numeric_scale: scale,
		is_nullable: column?.nullable ?? true,
		is_unique: column?.unique ?? false,
		is_indexed: column?.indexed ?? false,
		is_primary_key: column?.primary ?? false,
		is_generated: false,
		generation_expression: null,
		has_auto_increment: false,
		foreign_key_table: relation?.related ?? null,
		foreign_key_column: relation ? primaryKey(relation.related, collections) : null,
	};
}

/** The key column of a collection; Directus's own all use `id`. */
export function primaryKey(name: string, collections: CollectionDefinition[]): string {
	const fields = collections.find((item) => item.name === name)?.fields ?? [];
	return fields.find((field) => field.column?.primary)?.name ?? "id";
}

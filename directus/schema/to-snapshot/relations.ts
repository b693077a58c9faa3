import type { CollectionDefinition, InverseDefinition } from "../describe/index.ts";
import { primaryKey } from "./field.ts";
import { placeFields } from "./place-fields.ts";
import { sorted } from "./sorted.ts";

export function snapshotRelations(collection: CollectionDefinition, collections: CollectionDefinition[]): unknown[] {
	return placeFields(collection.fields).flatMap(({ field }) => {
		if (!field.relation) return [];
		const { related, onDelete, junctionField } = field.relation;
		const inverse = findInverse(collection.name, field.name, collections);
		return {
			collection: collection.name,
			field: field.name,
			related_collection: related,
			meta: sorted({
				junction_field: junctionField ?? null,
				many_collection: collection.name,
				many_field: field.name,
				one_allowed_collections: null,
				one_collection: related,
				one_collection_field: null,
				one_deselect_action: inverse?.deselect ?? "nullify",
				one_field: inverse?.name ?? null,
				sort_field: inverse?.sortField ?? null,
			}),
			schema: {
				table: collection.name,
				column: field.name,
				foreign_key_table: related,
				foreign_key_column: primaryKey(related, collections),
				constraint_name: `${collection.name}_${field.name}_foreign`,
				on_update: "NO ACTION",
				on_delete: onDelete,
			},
		};
	});
}

/** The list on the other side that shows the rows pointing through `field`, when there is one. */
function findInverse(
	collection: string,
	field: string,
	collections: CollectionDefinition[],
): (InverseDefinition & { name: string }) | undefined {
	for (const other of collections) {
		for (const placed of placeFields(other.fields)) {
			const { inverse, name } = placed.field;
			if (inverse?.collection === collection && inverse.field === field) return { ...inverse, name };
		}
	}
	return undefined;
}

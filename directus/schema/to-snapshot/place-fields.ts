import type { FieldDefinition } from "../describe/index.ts";

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

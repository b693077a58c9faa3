import type { FieldDefinition } from "./types.ts";

const flat = (fields: FieldDefinition[]): FieldDefinition[] =>
	fields.flatMap((field) => [field, ...flat(field.children ?? [])]);

const isWritten = ({ meta }: FieldDefinition): boolean => {
	const special = Array.isArray(meta.special) ? meta.special.join() : "";
	return meta.readonly !== true && meta.hidden !== true && !/(date|user)-(created|updated)|uuid/.test(special);
};

/**
 * What "save as copy" takes along: a row's own columns that people fill in. Without a list Directus would take rows of other
 * collections too, and those lie on one row only: the original would lose them. What must be unique is typed anew.
 */
export function copiedFields(fields: FieldDefinition[]): string[] {
	return flat(fields)
		.filter((field) => field.column && !field.column.unique && isWritten(field))
		.map(({ name }) => name);
}

import { bilingual } from "./bilingual.ts";
import { field } from "./field.ts";
import type { FieldDefinition, FieldOptions } from "./types.ts";

/** A JSON array of small objects, edited row by row; `columns` are ordinary fields. `template` names a row. */
export function repeater(
	name: string,
	label: string,
	columns: FieldDefinition[],
	template: string,
	options: FieldOptions = {},
): FieldDefinition {
	const fields = columns.map((column) => ({
		field: column.name,
		name: column.label,
		type: column.type,
		meta: {
			field: column.name,
			type: column.type,
			interface: column.meta.interface,
			width: column.meta.width,
			required: column.meta.required,
			note: column.meta.note,
			options: column.meta.options,
			display: column.meta.display,
			display_options: column.meta.display_options,
		},
	}));
	return field(
		name,
		label,
		{
			type: "json",
			interface: "list",
			options: { fields, template, addLabel: bilingual("Add a row | Añadir una fila") },
			display: "formatted-json-value",
			displayOptions: { format: template },
			special: ["cast-json"],
			wide: true,
		},
		options,
	);
}

/** Who a booking is for: first and last name, address and phone, in one value. */
export const guestContact = (name: string, label: string, options: FieldOptions = {}): FieldDefinition =>
	field(
		name,
		label,
		{ type: "json", interface: "charter-contact", display: "raw", special: ["cast-json"], wide: true },
		options,
	);

/** Data that programs keep for themselves; never edited in a form. */
export const internalJson = (name: string, label: string, options: FieldOptions = {}): FieldDefinition =>
	field(
		name,
		label,
		{
			type: "json",
			interface: "input-code",
			options: { language: "json" },
			display: "raw",
			special: ["cast-json"],
			wide: true,
		},
		{ hidden: true, readonly: true, ...options },
	);

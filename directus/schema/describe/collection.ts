import { bilingual } from "./bilingual.ts";
import { copiedFields } from "./copied-fields.ts";
import { field } from "./field.ts";
import { m2o } from "./relations.ts";
import { id, sort } from "./scalars.ts";
import type { CollectionDefinition, FieldDefinition } from "./types.ts";

export interface CollectionOptions {
	icon: string;
	/** The sidebar folder it lies in. */
	folder?: string;
	/** How one row is named wherever it is shown in a line. */
	template?: string;
	note?: string;
	/** `[field, value when archived, value when brought back]`. */
	archive?: [field: string, archived: string, restored: string];
	sortField?: string;
	singleton?: boolean;
	/** Editors may prepare the next version of a row without publishing it. */
	versioning?: boolean;
	/** Reached through another collection's form, so left out of the sidebar. */
	hidden?: boolean;
	color?: string;
	previewUrl?: string;
	/** Directus keeps who changed what. @default true */
	tracked?: boolean;
	/** Fields copied by "save as copy". @default the row's own columns that people fill in */
	duplicate?: string[];
}

export function collection(
	name: string,
	label: string,
	options: CollectionOptions,
	fields: FieldDefinition[],
): CollectionDefinition {
	const [archiveField, archiveValue, unarchiveValue] = options.archive ?? [null, null, null];
	return {
		name,
		label: bilingual(label),
		table: true,
		meta: {
			icon: options.icon,
			color: options.color ?? null,
			group: options.folder ?? null,
			display_template: options.template ?? null,
			note: options.note ? bilingual(options.note) : null,
			archive_field: archiveField,
			archive_value: archiveValue,
			unarchive_value: unarchiveValue,
			archive_app_filter: true,
			sort_field: options.sortField ?? null,
			singleton: options.singleton ?? false,
			versioning: options.versioning ?? false,
			hidden: options.hidden ?? false,
			preview_url: options.previewUrl ?? null,
			item_duplication_fields: options.duplicate ?? (fields.length > 0 ? copiedFields(fields) : null),
			accountability: options.tracked === false ? null : "all",
			collapse: "open",
		},
		fields: [id(), ...fields],
	};
}

/** A heading of the sidebar that holds collections and has no table. */
export function folder(name: string, label: string, icon: string, color: string): CollectionDefinition {
	const built = collection(name, label, { icon, color }, []);
	return { ...built, table: false, fields: [] };
}

/** The texts of `parent` in the other languages. */
export function translationsOf(parent: string, label: string, fields: FieldDefinition[]): CollectionDefinition {
	return collection(`${parent}_translations`, label, { icon: "translate", hidden: true }, [
		junctionKey(`${parent}_id`, parent, "languages_code", false),
		{ ...junctionKey("languages_code", "languages", `${parent}_id`, true), type: "string" },
		...fields,
	]);
}

/** Pairs of rows of two collections, in an order that staff choose. */
export function junction(name: string, left: string, right: string): CollectionDefinition {
	const label = `${left} and ${right} | ${left} y ${right}`;
	return collection(name, label, { icon: "link", hidden: true }, [
		junctionKey(`${left}_id`, left, `${right}_id`, false),
		junctionKey(`${right}_id`, right, `${left}_id`, true),
		sort(),
	]);
}

function junctionKey(name: string, related: string, other: string, isTarget: boolean): FieldDefinition {
	const label = isTarget ? "Item | Elemento" : "Belongs to | Pertenece a";
	const built = m2o(name, related, label, { hidden: true, filled: true, onDelete: isTarget ? "RESTRICT" : "CASCADE" });
	if (!built.relation) return built;
	return { ...built, relation: { ...built.relation, junctionField: other } };
}

/** A required text key instead of the usual uuid. */
export function textKey(name: string, label: string): FieldDefinition {
	const key = field(
		name,
		label,
		{ type: "string", interface: "input", maxLength: 255 },
		{ required: true, placeholder: "en-US" },
	);
	return {
		...key,
		column: { nullable: false, unique: true, indexed: false, primary: true, default: null, maxLength: 255 },
	};
}

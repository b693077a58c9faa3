import { folderId } from "../../ids.ts";
import { field } from "./field.ts";
import type { FieldDefinition, FieldOptions, RelationDefinition } from "./types.ts";

interface ManyToOneOptions extends FieldOptions {
	/** How the other row is shown in a form. @default its collection's own display template */
	template?: string;
	/** How it is shown in lists. @default `template` */
	listed?: string;
	onDelete?: RelationDefinition["onDelete"];
	/** Limits what may be chosen, a Directus filter. */
	filter?: Record<string, unknown>;
}

function pointer(
	name: string,
	label: string,
	related: string,
	shape: { interface: string; display: string; special?: string[]; wide?: boolean },
	{ template, listed = template, filter, onDelete, ...options }: ManyToOneOptions,
): FieldDefinition {
	const built = field(
		name,
		label,
		{
			type: "uuid",
			...shape,
			options: { ...(template ? { template } : {}), ...(filter ? { filter } : {}) },
			displayOptions: listed ? { template: listed } : undefined,
		},
		options,
	);
	const isRequired = built.column?.nullable === false;
	if (built.column) built.column.indexed = true;
	return { ...built, relation: { related, onDelete: onDelete ?? (isRequired ? "RESTRICT" : "SET NULL") } };
}

/** Points at one row of another collection. A required pointer forbids deleting that row, an optional one is emptied. */
export const m2o = (name: string, related: string, label: string, options: ManyToOneOptions = {}): FieldDefinition =>
	pointer(
		name,
		label,
		related,
		{ interface: "select-dropdown-m2o", display: "related-values", special: ["m2o"] },
		options,
	);

export const user = (name: string, label: string, options: ManyToOneOptions = {}): FieldDefinition =>
	pointer(
		name,
		label,
		"directus_users",
		{ interface: "select-dropdown-m2o", display: "user", special: ["m2o"] },
		{ template: "{{first_name}} {{last_name}} ({{email}})", ...options },
	);

/** Folders of the file library that forms upload into. */
type UploadFolder = "website" | "yachts" | "documents";
type FileOptions = ManyToOneOptions & { folder: UploadFolder };

const upload = ({ folder, ...options }: FileOptions): ManyToOneOptions => ({
	...options,
	options: { folder: folderId(folder), ...options.options },
});

export const file = (name: string, label: string, options: FileOptions): FieldDefinition =>
	pointer(
		name,
		label,
		"directus_files",
		{ interface: "file", display: "file", special: ["file"], wide: true },
		upload(options),
	);

export const image = (name: string, label: string, options: FileOptions): FieldDefinition =>
	pointer(
		name,
		label,
		"directus_files",
		{ interface: "file-image", display: "image", special: ["file"], wide: true },
		upload(options),
	);

interface OneToManyOptions extends FieldOptions {
	/** Columns of the list. */
	columns?: string[];
	/** One line per row instead of columns, for rows whose text must be read whole. */
	template?: string;
	/** An interface of ours that reads the rows itself. @default Directus's own list */
	shownBy?: string;
	/** Rows appear here but are made elsewhere. @default false */
	view?: boolean;
	sortField?: string;
	/** The order in which the rows are read, where nobody sorts them by hand: `-starts_at`. @default their keys */
	sort?: string;
	/** What taking a row off the list does to it. @default "nullify" */
	deselect?: "nullify" | "delete";
}

/** The rows of `collection` whose `inverse` points here. */
export function o2m(
	name: string,
	collection: string,
	inverse: string,
	label: string,
	{ columns, template, shownBy, view, sortField, sort, deselect, ...options }: OneToManyOptions = {},
): FieldDefinition {
	const table = columns ? { layout: "table", fields: columns, tableSpacing: "cozy" } : { template };
	const access = view ? { enableCreate: false, enableSelect: false } : { enableSelect: false };
	const order = sort ? { sort: sort.replace(/^-/, ""), sortDirection: sort.startsWith("-") ? "-" : "+" } : {};
	const built = field(
		name,
		label,
		{
			type: "alias",
			interface: shownBy ?? "list-o2m",
			special: ["o2m"],
			display: "related-values",
			options: shownBy ? {} : { ...table, ...access, ...order, limit: 25 },
			wide: true,
		},
		{ readonly: view, ...options },
	);
	return { ...built, inverse: { collection, field: inverse, sortField, deselect: deselect ?? "nullify" } };
}

/** The other ends of a junction collection made by `junction`. */
export function m2m(
	name: string,
	label: string,
	via: { junction: string; here: string },
	options: FieldOptions & { template?: string; files?: boolean } = {},
): FieldDefinition {
	const { template, files, ...rest } = options;
	const built = field(
		name,
		label,
		{
			type: "alias",
			interface: files ? "files" : "list-m2m",
			special: [files ? "files" : "m2m"],
			display: "related-values",
			options: template ? { template, enableCreate: false } : {},
			wide: true,
		},
		rest,
	);
	return { ...built, inverse: { collection: via.junction, field: via.here, deselect: "delete" } };
}

/** The list of a row's texts in other languages, kept in `<collection>_translations`. */
export function translations(collection: string): FieldDefinition {
	const built = field(
		"translations",
		"Translations | Traducciones",
		{
			type: "alias",
			interface: "translations",
			special: ["translations"],
			display: "translations",
			options: { languageField: "name", languageDirectionField: "direction", defaultLanguage: "es-ES" },
			wide: true,
		},
		{
			note: "The other fields are in the site's main language; the other languages go here. | Los demás campos están en el idioma principal; los otros idiomas van aquí.",
		},
	);
	return {
		...built,
		inverse: { collection: `${collection}_translations`, field: `${collection}_id`, deselect: "delete" },
	};
}

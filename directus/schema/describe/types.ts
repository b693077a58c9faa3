import type { Bilingual } from "./bilingual.ts";

export type FieldType =
	| "alias"
	| "boolean"
	| "date"
	| "float"
	| "integer"
	| "json"
	| "string"
	| "text"
	| "time"
	| "timestamp"
	| "uuid";

/** What every field builder accepts; each property changes one thing about the column or the form. */
export interface FieldOptions {
	/** The form insists on a value and the column refuses null. @default false */
	required?: boolean;
	/** The column refuses null although the form does not insist (a default or a hook fills it). @default `required` */
	filled?: boolean;
	/** Shown but never edited: computed by the database or by another process. @default false */
	readonly?: boolean;
	/** Kept out of forms. @default false */
	hidden?: boolean;
	unique?: boolean;
	/** A plain index; columns that point at another collection have one anyway. @default false */
	index?: boolean;
	default?: string | number | boolean | unknown[];
	/** Half of the form's width. @default true except for long texts, lists and files */
	half?: boolean;
	/** Help below the field, `"English | Español"`. */
	note?: string;
	/** One text for all, or `"English | Español"`. */
	placeholder?: string;
	icon?: string;
	/** Shown only while this filter rule matches the item. */
	shownWhen?: Record<string, unknown>;
	/** A filter operator object such as `{ _gte: 1 }` and the sentence shown when a value fails it. */
	check?: [rule: Record<string, unknown>, message: string];
	/** What Directus does with the value by itself, instead of the builder's choice. */
	special?: string[];
	/** A display of one of our extensions instead of the usual one. */
	display?: string;
	/** An interface of one of our extensions instead of the usual one. */
	input?: string;
	/** Interface options merged over those of the builder. */
	options?: Record<string, unknown>;
}

export interface RelationDefinition {
	related: string;
	onDelete: "NO ACTION" | "RESTRICT" | "SET NULL" | "CASCADE";
	/** The other foreign key of a junction row. */
	junctionField?: string;
}

export interface InverseDefinition {
	collection: string;
	field: string;
	sortField?: string;
	/** What taking a row off the list does to it. */
	deselect: "nullify" | "delete";
}

export interface FieldDefinition {
	name: string;
	type: FieldType;
	label: Bilingual;
	meta: Record<string, unknown>;
	column?: {
		nullable: boolean;
		unique: boolean;
		indexed: boolean;
		primary?: boolean;
		default: unknown;
		maxLength?: number;
	};
	relation?: RelationDefinition;
	inverse?: InverseDefinition;
	/** Fields laid out inside this one (a section, a tab, a row). */
	children?: FieldDefinition[];
}

export interface CollectionDefinition {
	name: string;
	label: Bilingual;
	meta: Record<string, unknown>;
	/** False for folders of the sidebar, which have no table. */
	table: boolean;
	fields: FieldDefinition[];
}

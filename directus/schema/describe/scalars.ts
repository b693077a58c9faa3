import { bounds } from "@harborsmith/domain/bounds";
import { bilingual } from "./bilingual.ts";
import { field } from "./field.ts";
import type { FieldDefinition, FieldOptions } from "./types.ts";

export function id(): FieldDefinition {
	const key = field(
		"id",
		"ID | ID",
		{ type: "uuid", interface: "input", special: ["uuid"] },
		{ hidden: true, readonly: true },
	);
	return {
		...key,
		column: { nullable: false, unique: true, indexed: false, primary: true, default: "gen_random_uuid()" },
	};
}

export const text = (name: string, label: string, options: FieldOptions = {}): FieldDefinition =>
	field(name, label, { type: "string", interface: "input", options: { trim: true }, maxLength: 255 }, options);

/** A reason as the API takes it, in one line. */
export const reason = (name: string, label: string, options: FieldOptions = {}): FieldDefinition =>
	field(
		name,
		label,
		{ type: "string", interface: "input", options: { trim: true }, maxLength: bounds.reason },
		options,
	);

export const longText = (name: string, label: string, options: FieldOptions = {}): FieldDefinition =>
	field(name, label, { type: "text", interface: "input-multiline", options: { trim: true }, wide: true }, options);

export const richText = (name: string, label: string, options: FieldOptions = {}): FieldDefinition => {
	const toolbar = [
		"bold",
		"italic",
		"h2",
		"h3",
		"bullist",
		"numlist",
		"blockquote",
		"customLink",
		"customImage",
		"removeformat",
	];
	return field(
		name,
		label,
		{ type: "text", interface: "input-rich-text-html", options: { toolbar }, wide: true, display: "formatted-value" },
		options,
	);
};

export const slug = (options: FieldOptions = {}): FieldDefinition =>
	text("slug", "Address | Dirección web", {
		required: true,
		unique: true,
		icon: "link",
		note: "Part of the page's web address: small letters, digits and hyphens. | Parte de la dirección web: minúsculas, dígitos y guiones.",
		check: [
			{ _regex: "^[a-z0-9]+(-[a-z0-9]+)*$" },
			"Use small letters, digits and single hyphens only. | Use solo minúsculas, dígitos y guiones sencillos.",
		],
		...options,
		options: { slug: true, font: "monospace", trim: true, ...options.options },
	});

export const email = (name: string, label: string, options: FieldOptions = {}): FieldDefinition =>
	text(name, label, {
		icon: "mail",
		check: [
			{ _regex: "^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$" },
			"This is not an e-mail address. | No es una dirección de correo.",
		],
		...options,
	});

export const phone = (name: string, label: string, options: FieldOptions = {}): FieldDefinition =>
	text(name, label, { icon: "call", placeholder: "+1 415 555 0123", ...options });

export const integer = (name: string, label: string, options: FieldOptions = {}): FieldDefinition =>
	field(name, label, { type: "integer", interface: "input" }, options);

export const decimal = (name: string, label: string, options: FieldOptions = {}): FieldDefinition =>
	field(name, label, { type: "float", interface: "input" }, options);

/** An identifier without a foreign key. */
export const uuid = (name: string, label: string, options: FieldOptions = {}): FieldDefinition =>
	field(name, label, { type: "uuid", interface: "input" }, options);

/** An amount in minor units of the row's currency; staff read and type it in major units. */
export const money = (name: string, label: string, options: FieldOptions = {}): FieldDefinition =>
	field(`${name}_cents`, label, { type: "integer", interface: "charter-money", display: "charter-money" }, options);

/** An amount that may not be negative. */
export const price = (name: string, label: string, options: FieldOptions = {}): FieldDefinition =>
	money(name, label, {
		check: [{ _gte: 0 }, "An amount cannot be negative. | Un importe no puede ser negativo."],
		...options,
	});

/** A share in basis points, 10000 being the whole; staff read and type it as a percentage. */
export const basisPoints = (name: string, label: string, options: FieldOptions = {}): FieldDefinition =>
	field(`${name}_bps`, label, { type: "integer", interface: "charter-percent", display: "charter-percent" }, options);

/** A rate in parts per million, for what has thousandths of a percent; staff read and type it as a percentage. */
export const partsPerMillion = (name: string, label: string, options: FieldOptions = {}): FieldDefinition => {
	const scale = { whole: 1_000_000 };
	const shape = { type: "integer", interface: "charter-percent", display: "charter-percent" } as const;
	return field(`${name}_ppm`, label, { ...shape, options: scale, displayOptions: scale }, options);
};

export const minutes = (name: string, label: string, options: FieldOptions = {}): FieldDefinition =>
	field(
		`${name}_min`,
		label,
		{ type: "integer", interface: "input", display: "formatted-value", displayOptions: { suffix: " min" } },
		{
			icon: "timer",
			note: "In minutes. | En minutos.",
			check: [{ _gte: 0 }, "Minutes cannot be negative. | Los minutos no pueden ser negativos."],
			...options,
		},
	);

export const flag = (name: string, label: string, options: FieldOptions = {}): FieldDefinition =>
	field(
		name,
		label,
		{
			type: "boolean",
			interface: "boolean",
			display: "boolean",
			special: ["cast-boolean"],
			options: { label: bilingual("Yes | Sí") },
		},
		{ default: false, ...options },
	);

/** A moment, stored with its zone and shown in the reader's. */
export const instant = (name: string, label: string, options: FieldOptions = {}): FieldDefinition =>
	field(
		name,
		label,
		{
			type: "timestamp",
			interface: "datetime",
			display: "datetime",
			displayOptions: { format: "short" },
			options: { includeSeconds: false, use24: true },
		},
		options,
	);

/** A moment that staff read and type on the clock of the yacht that the same row points at. */
export const yachtInstant = (name: string, label: string, options: FieldOptions = {}): FieldDefinition => {
	const built = instant(name, label, options);
	return { ...built, meta: { ...built.meta, interface: "charter-when", options: null } };
};

/** "2026-11-21 10:00" as the clock at the yacht shows it, in the reader's words. */
export const wallClock = (name: string, label: string, options: FieldOptions = {}): FieldDefinition =>
	field(name, label, { type: "string", interface: "input", display: "charter-wall-clock", maxLength: 255 }, options);

/** The same times beside two moments, `starts_at` and `ends_at`, as the clock at the yacht shows them: what lists show. */
export const localTimes = (): FieldDefinition[] =>
	(["Starts, at the yacht | Empieza, en el yate", "Ends, at the yacht | Termina, en el yate"] as const).map(
		(label, index) => wallClock(index === 0 ? "starts_local" : "ends_local", label, { hidden: true, readonly: true }),
	);

export const date = (name: string, label: string, options: FieldOptions = {}): FieldDefinition =>
	field(
		name,
		label,
		{ type: "date", interface: "datetime", display: "datetime", displayOptions: { format: "short" } },
		options,
	);

/** A wall-clock time without a date. */
export const timeOfDay = (name: string, label: string, options: FieldOptions = {}): FieldDefinition =>
	field(name, label, { type: "time", interface: "datetime", display: "datetime", options: { use24: true } }, options);

const createdAt = (): FieldDefinition => ({
	...field(
		"date_created",
		"Created | Creado",
		{
			type: "timestamp",
			interface: "datetime",
			display: "datetime",
			displayOptions: { relative: true },
			special: ["date-created"],
		},
		{ readonly: true, hidden: true, default: "CURRENT_TIMESTAMP" },
	),
});

const updatedAt = (): FieldDefinition =>
	field(
		"date_updated",
		"Changed | Modificado",
		{
			type: "timestamp",
			interface: "datetime",
			display: "datetime",
			displayOptions: { relative: true },
			special: ["date-updated"],
		},
		{ readonly: true, hidden: true },
	);

/** When the row was made and last changed. */
export const stamps = (): FieldDefinition[] => [createdAt(), updatedAt()];

/** The place in a list that staff order by hand. */
export const sort = (): FieldDefinition => integer("sort", "Order | Orden", { hidden: true });

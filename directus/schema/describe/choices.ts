import { bilingual } from "./bilingual.ts";
import { field } from "./field.ts";
import type { FieldDefinition, FieldOptions } from "./types.ts";

/** Meaning of a colour in the app; the theme gives each its value for light and dark. */
type Tone = "quiet" | "info" | "good" | "warn" | "bad" | "special";
/** value → `"English | Español"`, with a tone where it deserves one. */
export type Choices<Word extends string = string> = Record<Word, string | [label: string, tone: Tone]>;

const toneVariable: Record<Tone, string> = {
	quiet: "--theme--foreground-subdued",
	info: "--theme--primary",
	good: "--theme--success",
	warn: "--theme--warning",
	bad: "--theme--danger",
	special: "--theme--secondary",
};

function entries(choices: Choices): { text: unknown; value: string; color?: string }[] {
	return Object.entries(choices).map(([value, choice]) => {
		const [label, tone] = typeof choice === "string" ? [choice, undefined] : choice;
		return { text: bilingual(label), value, ...(tone ? { color: `var(${toneVariable[tone]})` } : {}) };
	});
}

/** One of a fixed set; lists show its name, with a coloured dot where it has a tone. */
export function choice(name: string, label: string, choices: Choices, options: FieldOptions = {}): FieldDefinition {
	const list = entries(choices);
	return field(
		name,
		label,
		{
			type: "string",
			interface: "select-dropdown",
			options: { choices: list },
			display: "labels",
			displayOptions: { choices: list },
			maxLength: 255,
		},
		options,
	);
}

/** The life of a row: required, indexed, starting at `initial`. */
export const status = (choices: Choices, initial: string, options: FieldOptions = {}): FieldDefinition =>
	choice("status", "Status | Estado", choices, { required: true, index: true, default: initial, ...options });

/** Any number of a fixed set, as check boxes; stored as a JSON array. */
export function checkboxes(name: string, label: string, choices: Choices, options: FieldOptions = {}): FieldDefinition {
	const list = entries(choices);
	return field(
		name,
		label,
		{
			type: "json",
			interface: "select-multiple-checkbox",
			options: { choices: list },
			display: "labels",
			displayOptions: { choices: list, format: true },
			special: ["cast-json"],
			wide: true,
		},
		options,
	);
}

/** Free words with suggestions; stored as a JSON array. */
export const tags = (name: string, label: string, presets: string[], options: FieldOptions = {}): FieldDefinition =>
	field(
		name,
		label,
		{
			type: "json",
			interface: "tags",
			options: { presets, allowCustom: true, alphabetize: false },
			display: "labels",
			displayOptions: { format: true },
			special: ["cast-json"],
			wide: true,
		},
		options,
	);

/** A suggestion list that accepts other values as well; codes that speak for themselves need no names. */
export function suggestion(
	name: string,
	label: string,
	values: string[] | Choices,
	options: FieldOptions = {},
): FieldDefinition {
	const shape = { type: "string", interface: "select-dropdown", maxLength: 255 } as const;
	if (Array.isArray(values)) {
		const choices = values.map((value) => ({ text: value, value }));
		return field(name, label, { ...shape, options: { choices, allowOther: true } }, options);
	}
	const choices = entries(values);
	const named = { options: { choices, allowOther: true }, display: "labels", displayOptions: { choices } };
	return field(name, label, { ...shape, ...named }, options);
}

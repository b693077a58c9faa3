import { bilingual } from "./bilingual.ts";
import type { FieldDefinition, FieldOptions, FieldType } from "./types.ts";

export interface FieldShape {
	type: FieldType;
	interface: string;
	display?: string;
	displayOptions?: Record<string, unknown>;
	options?: Record<string, unknown>;
	special?: string[];
	wide?: boolean;
	maxLength?: number;
}

const oneOrBoth = (text: string) => (text.includes(" | ") ? bilingual(text) : text);

// To Directus "nothing" breaks every rule: what may be empty says so, or it could not be emptied again.
const validationOf = (name: string, rule: Record<string, unknown>, isFilled: boolean) =>
	isFilled ? { _and: [{ [name]: rule }] } : { _or: [{ [name]: rule }, { [name]: { _null: true } }] };

/** The field that all builders share: one column and one input of the form. */
export function field(name: string, label: string, shape: FieldShape, options: FieldOptions = {}): FieldDefinition {
	const { check, shownWhen } = options;
	const isFilled = options.filled ?? (options.required || options.default !== undefined);
	const inputOptions = {
		...shape.options,
		...(options.placeholder ? { placeholder: oneOrBoth(options.placeholder) } : {}),
		...(options.icon ? { iconLeft: options.icon } : {}),
		...options.options,
	};
	return {
		name,
		type: shape.type,
		label: bilingual(label),
		meta: {
			interface: options.input ?? shape.interface,
			options: Object.keys(inputOptions).length > 0 ? inputOptions : null,
			display: options.display ?? shape.display ?? null,
			display_options: options.display ? null : (shape.displayOptions ?? null),
			special: options.special ?? shape.special ?? null,
			required: options.required ?? false,
			readonly: options.readonly ?? false,
			hidden: options.hidden ?? shownWhen !== undefined,
			width: (options.half ?? !shape.wide) ? "half" : "full",
			note: options.note ? bilingual(options.note) : null,
			conditions: shownWhen
				? [{ name: "Shown", rule: shownWhen, hidden: false, readonly: options.readonly ?? false, options: {} }]
				: null,
			validation: check ? validationOf(name, check[0], isFilled) : null,
			validation_message: check ? bilingual(check[1]) : null,
		},
		column:
			shape.type === "alias"
				? undefined
				: {
						nullable: !isFilled,
						unique: options.unique ?? false,
						indexed: options.index ?? false,
						default: options.default ?? null,
						maxLength: shape.maxLength,
					},
	};
}

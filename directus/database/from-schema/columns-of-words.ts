import { collections } from "../../schema/collections/index.ts";
import { placeFields } from "../../schema/to-snapshot/place-fields.ts";

export interface WordColumn {
	table: string;
	column: string;
	/** A JSON list of words instead of one. */
	isList: boolean;
	/** The words that the schema offers; nothing: any word. */
	words: string[] | undefined;
}

interface WordOptions {
	choices?: { value: string }[];
	allowOther?: boolean;
}

const listInterfaces = ["select-multiple-checkbox", "tags"];

/** Its words are constraints, so that a payment is refused by the same sentence as ever. */
const withOwnRules = ["payments"];

/** Every column of the schema that holds one of its choices, or a list of words. */
export const columnsOfWords = (): WordColumn[] =>
	collections
		.filter(({ table, name }) => table && !withOwnRules.includes(name))
		.flatMap(({ name: table, fields }) =>
			placeFields(fields).flatMap(({ field }): WordColumn[] => {
				const { choices, allowOther } = (field.meta.options ?? {}) as WordOptions;
				const words = choices && !allowOther ? choices.map(({ value }) => value) : undefined;
				const isList = field.type === "json" && listInterfaces.includes(String(field.meta.interface));
				if (!isList && !(field.type === "string" && words)) return [];
				return [{ table, column: field.name, isList, words }];
			}),
		);

import { columnsOfWords, type WordColumn } from "./columns-of-words.ts";

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const arrayOf = (words: string[] | undefined): string =>
	words ? `ARRAY[${words.map(quoted).join(", ")}]::text[]` : "NULL";

const checkOf = ({ column, isList, words }: WordColumn): string => {
	const [name, list, cast] = [quoted(column), arrayOf(words), isList ? "::text" : ""];
	const isBroken = isList ? `NOT hs.is_list_of(NEW."${column}", ${list})` : `NEW."${column}" <> ALL (${list})`;
	return `
	IF ${isBroken} AND (TG_OP = 'INSERT' OR NEW."${column}"${cast} IS DISTINCT FROM OLD."${column}"${cast}) THEN
		PERFORM hs.refuse_word${isList ? "s" : ""}(${name}, ${list});
	END IF;`;
};

const triggerOf = (table: string, columns: WordColumn[]): string => `
CREATE OR REPLACE FUNCTION hs."check_words_of_${table}"() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN${columns.map(checkOf).join("")}
	RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER hs_95_words BEFORE INSERT OR UPDATE ON "${table}"
	FOR EACH ROW EXECUTE FUNCTION hs."check_words_of_${table}"();
`;

/**
 * SQL that keeps every column of choices to the words that the schema offers, by whatever door a row comes: one function a
 * table, written out, so that no row has to be taken apart by names at each write.
 */
export const checksOfWords = (): string => {
	const all = columnsOfWords();
	const tables = [...new Set(all.map(({ table }) => table))];
	return tables
		.map((name) =>
			triggerOf(
				name,
				all.filter(({ table }) => table === name),
			),
		)
		.join("");
};

import type { Client } from "pg";
import { copies, type Table } from "./second-world.ts";

/**
 * Gives hidden rows each other's values in the columns that rule who reads what, all of a row together: none of them made
 * its old row readable, so none does it with its new one, and a leak of one of these columns is seen all the same.
 */
export async function shuffleHidden(
	db: Client,
	{ name, key, columns }: Table,
	ruling: ReadonlySet<string>,
	hidden: string[],
): Promise<void> {
	const moved = columns.filter((column) => ruling.has(column.name) && column.name !== key && !column.generated);
	if (moved.length === 0 || hidden.length < 2) return;
	const list = moved.map((column) => `"${column.name}"`).join(", ");
	await db.query(
		`with mixed as (select *, row_number() over (order by md5("${key}"::text)) as place, count(*) over () as size
				from ${copies}."${name}" where "${key}"::text = any($1)),
			given as (select old."${key}" as row, ${moved.map((column) => `new."${column.name}"`).join(", ")}
				from mixed old join mixed new on new.place = old.place % old.size + 1)
		update ${copies}."${name}" as row set (${list}) = row(${moved.map((column) => `given."${column.name}"`).join(", ")})
		from given where row."${key}" = given.row`,
		[hidden],
	);
}

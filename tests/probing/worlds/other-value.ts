import { copies, type Table } from "./second-world.ts";

/** Something else of a column's type, in SQL, sometimes nothing at all; JSON is left to `otherJson`. */
export function otherValue({ type, length, to, nullable }: Table["columns"][number], tables: Table[]): string {
	const value = to ? otherRow(to, tables) : plainValue(type, length);
	return nullable ? `case when random() < 0.15 then null else ${value} end` : value;
}

function otherRow(to: string, tables: Table[]): string {
	const target = tables.find(({ name }) => name === to);
	if (!target) throw new RangeError(`There is no table "${to}" with a key of one column.`);
	return `(select "${target.key}" from ${copies}."${to}" order by random() limit 1)`;
}

function plainValue(type: string, length: number | null): string {
	const values: [RegExp, string][] = [
		[/^(text|character varying)/, `left('zq' || md5(random()::text), ${Math.min(length ?? 20, 20)})`],
		[/^(integer|bigint|smallint)/, "(random() * 30000)::int"],
		[/^(numeric|real|double)/, "(random() * 9)::int"],
		[/^boolean/, "random() < 0.5"],
		[/^timestamp/, "now() - random() * interval '900 days'"],
		[/^date/, "current_date - (random() * 900)::int"],
		[/^time/, "current_time"],
		[/^uuid/, "gen_random_uuid()"],
	];
	const found = values.find(([pattern]) => pattern.test(type))?.[1];
	if (!found) throw new RangeError(`No other value is known for the type "${type}".`);
	return found;
}

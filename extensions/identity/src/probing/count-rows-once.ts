import type { RegisterFunctions } from "@directus/types";
import { isObject } from "@harborsmith/kit";

/** An order by the count, as dashboards ask for it: `count`, `-count.id`. */
const asDistinct = (entry: unknown): unknown =>
	typeof entry === "string" ? entry.replace(/^(-?)count(?=\.|$)/, "$1countDistinct") : entry;

/**
 * The app counts the rows of a link by their key, which Directus counts once for each row of the lists that a person's
 * rights go through. A key counted once each is the same number wherever that is not so, and the right one where it is:
 * so the count of a key is asked for as a distinct one, and answered under the name that was asked for.
 */
export function countRowsOnce(filter: RegisterFunctions["filter"]): void {
	const keys = new WeakMap<object, string>();

	filter("*.query", (query, { collection }, { schema, accountability }) => {
		if (!isObject(query) || !isObject(query.aggregate) || !schema || !accountability || accountability.admin)
			return query;
		const { count, ...others } = query.aggregate;
		const key = schema.collections[String(collection)]?.primary;
		const [counted, ...more] = [count].flat();
		if (!key || counted !== key || more.length > 0 || "countDistinct" in others) return query;
		const aggregate = { ...others, countDistinct: [key] };
		keys.set(aggregate, key);
		// Some of the host's queries are frozen.
		return { ...query, aggregate, ...(Array.isArray(query.sort) ? { sort: query.sort.map(asDistinct) } : {}) };
	});

	filter("*.read", (rows, { query }) => {
		const key = isObject(query) && isObject(query.aggregate) ? keys.get(query.aggregate) : undefined;
		if (key === undefined || !Array.isArray(rows)) return rows;
		return rows.map((row: unknown) => {
			if (!isObject(row)) return row;
			const { countDistinct, ...others } = row;
			return { ...others, count: countDistinct };
		});
	});
}

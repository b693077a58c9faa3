import type { StoredBooking } from "./stored-booking.ts";

type Row = Record<string, unknown>;

/** What happened to a booking between two moments, in words that any other booking could have. */
export interface EffectOn {
	booking: Row;
	/** Rows that came, went or changed, by table. */
	came: Record<string, string[]>;
	went: Record<string, string[]>;
	messages: string[];
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const instant = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?$/;
/** Stamps of the host, not facts of the booking; a wall clock is its instant said again. */
const stamps =
	/^(date_created|date_updated|changed_by|price_offer|created_at|id|block|lane)$|_local$|_on$|_(from|until)$/;
const momentMs = 5 * 60_000;
const monthMs = 31 * 24 * 3_600_000;

/** Ids and times that differ from booking to booking, as what they are to it. */
const wordsOf = (was: StoredBooking, names: Map<string, string>) => {
	const known = new Map([...names, [String(was.booking.id), "it"], [String(was.booking.number), "its number"]]);
	for (const role of ["yacht", "customer"]) if (was.booking[role]) known.set(String(was.booking[role]), role);
	const [begins, ends] = [was.booking.starts_at, was.booking.ends_at].map((at) => Date.parse(String(at)));
	const time = (text: string): string => {
		const at = Date.parse(text.includes("T") ? text : text.replace(" ", "T"));
		if (at === begins) return "its start";
		if (at === ends) return "its end";
		const ahead = at - Date.now();
		if (Math.abs(ahead) < momentMs) return "now";
		if (Math.abs(ahead) < monthMs) return `now and ${5 * Math.ceil(ahead / momentMs)} min`;
		return `its start and ${Math.round((at - Number(begins)) / 60_000)} min`;
	};
	const said = (value: unknown): unknown => {
		if (Array.isArray(value)) return value.map(said);
		if (value !== null && typeof value === "object")
			return Object.fromEntries(
				Object.entries(value)
					.filter(([name]) => !stamps.test(name))
					.map(([name, inner]) => [name, said(inner)]),
			);
		if (typeof value !== "string") return value;
		const word = known.get(value);
		if (word) return word;
		if (uuid.test(value)) return "an id";
		if (instant.test(value)) return time(value);
		return [...known].reduce((text, [id, name]) => text.replaceAll(id, name), value);
	};
	return said;
};

const less = (all: readonly string[], some: readonly string[]): string[] => {
	const left = [...some];
	return all.filter((row) => {
		const at = left.indexOf(row);
		if (at >= 0) left.splice(at, 1);
		return at < 0;
	});
};

/**
 * @param names words for further ids, such as that of whoever did it
 */
export function effectOn(was: StoredBooking, is: StoredBooking, names = new Map<string, string>()): EffectOn {
	const said = wordsOf(was, names);
	const rows = (of: StoredBooking, table: string): string[] =>
		(table === "occupations" ? of.occupations : (of.about[table] ?? [])).map((row) => JSON.stringify(row));
	const tables = [...new Set([...Object.keys(was.about), ...Object.keys(is.about)]), "occupations"];
	const compare = (all: StoredBooking, some: StoredBooking) =>
		Object.fromEntries(
			tables
				.map((table): [string, string[]] => [
					table,
					less(rows(all, table), rows(some, table))
						.map((row) => JSON.stringify(said(JSON.parse(row))))
						.sort(),
				])
				.filter(([, different]) => different.length > 0),
		);
	const changed = Object.entries(is.booking).filter(
		([name, value]) => !stamps.test(name) && JSON.stringify(value) !== JSON.stringify(was.booking[name]),
	);
	return {
		booking: Object.fromEntries(changed.map(([name, value]) => [name, said(value)])),
		came: compare(is, was),
		went: compare(was, is),
		messages: is.messages
			.slice(was.messages.length)
			.map(({ topic, payload }) => `${topic} ${JSON.stringify(said(payload))}`),
	};
}

import { formatMoney, isZone, wallClock, wallClockInWords } from "@harborsmith/domain";

/** How one reader writes what stands inside a sentence. */
export interface Formats {
	money: (cents: number, currency: string) => string;
	/** `2033-06-14 09:00`, the clock on the wall at the yacht. */
	clock: (wall_clock: string) => string;
	/** `2033-06-14T09:00:00-07:00`, an instant with the yacht's own offset: its clock is what is read. */
	ashore: (instant: string) => string;
	/** An instant by the clock of a zone; what cannot be read stays as it is. */
	moment: (at: string, zone: string) => string;
	/** `2033-06-16`. */
	day: (date: string) => string;
	number: (value: number) => string;
	/** `a, b and c`, `a, b or c`. */
	all: (items: readonly string[]) => string;
	either: (items: readonly string[]) => string;
	/** The form for a count. */
	plural: (count: number, forms: { one: string; other: string }) => string;
}

const known = new Map<string, Formats>();

const inZone = (at: string, zone: string, locale: string): string => {
	const moment = new Date(at);
	if (Number.isNaN(moment.getTime())) return at;
	const { date, time } = wallClock(moment, isZone(zone) ? zone : "UTC");
	return wallClockInWords(`${date} ${time}`, locale);
};

const day: Intl.DateTimeFormatOptions = { year: "numeric", month: "short", day: "numeric", timeZone: "UTC" };

const make = (locale: string): Formats => {
	const list = (type: "conjunction" | "disjunction") => new Intl.ListFormat(locale, { type });
	const [and, or] = [list("conjunction"), list("disjunction")];
	const rules = new Intl.PluralRules(locale);
	return {
		money: (cents, currency) => formatMoney(cents, currency, locale),
		clock: (wall_clock) => wallClockInWords(wall_clock, locale),
		ashore: (instant) => wallClockInWords(instant.slice(0, 16), locale),
		moment: (at, zone) => inZone(at, zone, locale),
		day: (date) => new Intl.DateTimeFormat(locale, day).format(new Date(date)),
		number: (value) => new Intl.NumberFormat(locale).format(value),
		all: (items) => and.format(items),
		either: (items) => or.format(items),
		plural: (count, { one, other }) => (rules.select(count) === "one" ? one : other),
	};
};

/** The formats of a locale; one that is none is English. */
export const formatsIn = (locale: string): Formats => {
	const given = isLocale(locale) ? locale : "en-US";
	const found = known.get(given) ?? make(given);
	if (known.size < 50) known.set(given, found);
	return found;
};

const isLocale = (text: string): boolean => {
	try {
		return Intl.getCanonicalLocales(text).length === 1;
	} catch (error) {
		if (error instanceof RangeError) return false;
		throw error;
	}
};

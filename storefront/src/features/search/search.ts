import { bounds } from "@harborsmith/domain/bounds";
import {
	addDuration,
	addMinutes,
	DAY_MIN,
	instantOf,
	isDate,
	isOnce,
	localTime,
	WEEK_MIN,
} from "@harborsmith/domain/time";
import { type CharterType, charterTypes } from "@harborsmith/domain/vocabulary";

/** Lengths of trip a guest can search for, in minutes. */
export const durations = [180, 240, 360, 480, DAY_MIN, 2880, 4320, WEEK_MIN] as const;
export const orders = ["popular", "price", "capacity", "rating"] as const;

/** What a guest is looking for, exactly as the address of the page says it. */
export interface Search {
	date?: string;
	/** Wall clock of the departure, `10:00`. */
	time: string;
	duration_min: number;
	guests?: number;
	type?: CharterType;
	marina?: string;
	/** Whole units of the company's currency, before tax. */
	price_max?: number;
	feature?: string;
	q?: string;
	order: (typeof orders)[number];
	cursor?: string;
}

export type SearchProblem = "date" | "guests";

const defaults = { time: "10:00", duration_min: 240, order: "popular" } as const;

function whole(value: string | null, min: number, max: number): number | undefined {
	if (value === null || !/^\d{1,9}$/.test(value)) return undefined;
	const number = Number(value);
	return number >= min && number <= max ? number : undefined;
}

/** Text without what no keyboard types: control characters would be refused as a whole. */
function text(value: string | null, max: number): string | undefined {
	const trimmed = value
		?.replace(/\p{Cc}/gu, " ")
		.trim()
		.slice(0, max);
	return trimmed || undefined;
}

/** Reads a search from the page's address. What cannot be read is left out; what a guest should know is a problem. */
export function parseSearch(params: URLSearchParams, today: string): { search: Search; problems: SearchProblem[] } {
	const given = (name: string): string | null => params.get(name);
	const date = text(given("date"), 10);
	const dateFits = date !== undefined && isDate(date) && date >= today && date < "2200-01-01";
	const guests = whole(given("guests"), 1, bounds.guests);
	const problems: SearchProblem[] = [];
	if (date !== undefined && !dateFits) problems.push("date");
	if (given("guests") && guests === undefined) problems.push("guests");
	const time = given("time") ?? "";
	const duration = whole(given("duration"), bounds.shortest_min, bounds.longest_min);
	return {
		problems,
		search: {
			date: dateFits ? date : undefined,
			time: /^([01]\d|2[0-3]):[0-5]\d$/.test(time) ? time : defaults.time,
			duration_min: duration ?? defaults.duration_min,
			guests,
			type: charterTypes.find((type) => type === given("type")),
			marina: /^[a-z0-9-]{1,100}$/.test(given("marina") ?? "") ? (given("marina") ?? undefined) : undefined,
			price_max: whole(given("price_max"), 1, bounds.price_cents),
			feature: text(given("feature"), bounds.search),
			q: text(given("q"), bounds.search),
			order: orders.find((order) => order === given("order")) ?? defaults.order,
			cursor: text(given("cursor"), bounds.cursor),
		},
	};
}

/** The address of a search; what is left at its default is left out. */
function searchParams(search: Partial<Search>): URLSearchParams {
	const { duration_min, ...rest } = search;
	const params = new URLSearchParams();
	for (const [name, value] of Object.entries({ ...rest, duration: duration_min })) {
		if (value === undefined || value === "") continue;
		if (name === "order" && value === defaults.order) continue;
		if ((name === "time" || name === "duration") && !search.date) continue;
		params.set(name, String(value));
	}
	params.sort();
	return params;
}

/** Address of a page with a search: `/fleet?date=2026-12-05&duration=240`. */
export function searchHref(path: string, search: Partial<Search>): string {
	const params = searchParams(search).toString();
	return params ? `${path}?${params}` : path;
}

/**
 * Start and end of the searched charter, when a day is chosen: on each yacht's own wall clock, or, in a night in which the
 * clocks change, as moments in the company's zone, since such a wall clock may not exist or exist twice.
 */
export function searchedSpan(search: Search, timezone: string): { start: string; end: string } | undefined {
	if (!search.date) return undefined;
	const start = `${search.date}T${search.time}`;
	const end = addMinutes(start, search.duration_min);
	const starts_at = instantOf(start, timezone);
	const ends_at = addDuration(starts_at, search.duration_min, timezone);
	const isPlain = isOnce(start, timezone) && isOnce(end, timezone) && localTime(ends_at, timezone) === end;
	return isPlain ? { start, end } : { start: starts_at.toISOString(), end: ends_at.toISOString() };
}

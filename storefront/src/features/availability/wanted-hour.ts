import { localTime } from "@harborsmith/domain/time";

/** Where nobody has said when. */
const usualHour = "10:00";

const minutesOf = (hour: string): number => Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3, 5));

/** The hour of a departure on the yacht's clock, `10:00`. */
export const hourOf = (start: string, timezone: string): string => localTime(start, timezone).slice(11);

/** Departures of a day, those closest to an hour first. */
export function nearestStarts(starts: readonly string[], hour: string, timezone: string): string[] {
	const apart = (start: string): number => Math.abs(minutesOf(hourOf(start, timezone)) - minutesOf(hour));
	return starts.toSorted((one, two) => apart(one) - apart(two));
}

/**
 * The departure that a day is opened with: the one at the hour that the guest wants, or around ten where they have said
 * none. Undefined where their hour is not free: no other is chosen for them.
 */
export function startAt(starts: readonly string[], wanted: string | undefined, timezone: string): string | undefined {
	const [nearest] = nearestStarts(starts, wanted ?? usualHour, timezone);
	return nearest && (wanted === undefined || hourOf(nearest, timezone) === wanted) ? nearest : undefined;
}

import type { AvailabilityDay } from "@harborsmith/contract/availability";
import { DAY } from "@harborsmith/domain/time";

/** How far two instants lie apart on the clock, whatever the day: 11 PM and 1 AM are two hours apart. */
function clockDistance(a: string, b: string): number {
	const apart = Math.abs(Date.parse(a) - Date.parse(b)) % DAY;
	return Math.min(apart, DAY - apart);
}

/** Free departures around one that was lost: of each day the one nearest on the clock, the nearest days first. */
export function nearbyStarts(days: Pick<AvailabilityDay, "starts">[], lost: string, count = 3): string[] {
	const apart = (start: string): number => Math.abs(Date.parse(start) - Date.parse(lost));
	return days
		.flatMap(({ starts }) => starts.toSorted((a, b) => clockDistance(a, lost) - clockDistance(b, lost)).slice(0, 1))
		.toSorted((a, b) => apart(a) - apart(b))
		.slice(0, count);
}

import { addDays, addMonths } from "@harborsmith/domain/time";
import { weekday } from "./month.ts";

export interface Bounds {
	min: string;
	max: string;
	/** First column of the grid, 0 is Sunday. */
	week_start: number;
}

function target(date: string, key: string, shift: boolean, weekStart: number): string | undefined {
	const column = (weekday(date) - weekStart + 7) % 7;
	switch (key) {
		case "ArrowLeft":
			return addDays(date, -1);
		case "ArrowRight":
			return addDays(date, 1);
		case "ArrowUp":
			return addDays(date, -7);
		case "ArrowDown":
			return addDays(date, 7);
		case "Home":
			return addDays(date, -column);
		case "End":
			return addDays(date, 6 - column);
		case "PageUp":
			return addMonths(date, shift ? -12 : -1);
		case "PageDown":
			return addMonths(date, shift ? 12 : 1);
		default:
			return undefined;
	}
}

/**
 * The day that a key moves to in a date grid, kept within the bounds; undefined for keys that do not move.
 * Keys follow https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/examples/datepicker-dialog/
 */
export function moveFocus(date: string, key: string, shift: boolean, bounds: Bounds): string | undefined {
	const to = target(date, key, shift, bounds.week_start);
	if (to === undefined) return undefined;
	if (to < bounds.min) return bounds.min;
	return to > bounds.max ? bounds.max : to;
}

import { wallClock } from "@harborsmith/domain";

/** What an `<input type="datetime-local">` shows for an instant: the clock on the wall at the yacht. */
export const toWallClockText = (value: string | null, zone: string): string => {
	const at = new Date(value ?? "");
	if (Number.isNaN(at.getTime())) return "";
	const { date, time } = wallClock(at, zone);
	return `${date}T${time}`;
};

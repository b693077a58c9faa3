import { MINUTE } from "@harborsmith/domain/time";

type Time = Record<"starts_at" | "ends_at", Date | string>;

const minuteOf = (instant: Date | string): number => Math.floor(new Date(instant).getTime() / MINUTE);

/** Whether a charter takes the same time, as letters write it: seconds are no move. */
export const isSameTime = (one: Time, other: Time): boolean =>
	minuteOf(one.starts_at) === minuteOf(other.starts_at) && minuteOf(one.ends_at) === minuteOf(other.ends_at);

/** Milliseconds of elapsed time. */
export const SECOND = 1000;
export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = 86_400_000;

/** Minutes of the lengths in which charters are sold and shown. */
export const HOUR_MIN = 60;
export const DAY_MIN = 1440;
export const WEEK_MIN = 10_080;

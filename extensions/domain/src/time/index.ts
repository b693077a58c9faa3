export { addDays, addMonths, isDate } from "./calendar-date.ts";
export { addDuration, durationBetween } from "./duration.ts";
export { addMinutes, daysBetween, instantOf, isOnce, localTime, minutesBetween } from "./local-time.ts";
export { parseInstant } from "./parse-instant.ts";
export { rateUnitMin } from "./rate-unit-min.ts";
export { toRfc3339 } from "./rfc3339.ts";
export { DAY, DAY_MIN, HOUR, HOUR_MIN, MINUTE, SECOND, WEEK_MIN } from "./units.ts";
export { localDate } from "./wall-clock.ts";

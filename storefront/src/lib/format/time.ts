import { DAY_MIN, HOUR_MIN } from "@harborsmith/domain/time";

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const key = `${locale} ${JSON.stringify(options)}`;
	let found = formats.get(key);
	if (!found) {
		found = new Intl.DateTimeFormat(locale, options);
		formats.set(key, found);
	}
	return found;
}

const long = { weekday: "short", day: "numeric", month: "short", year: "numeric" } as const;

/** `Sat, Dec 5, 2026, 10:00 AM PST`: an instant in the yacht's zone, the zone named. */
export function formatInstant(instant: string, timezone: string, locale: string): string {
	const options = { ...long, hour: "numeric", minute: "2-digit", timeZoneName: "short", timeZone: timezone } as const;
	return format(locale, options).format(new Date(instant));
}

/** `10:00 AM` in the yacht's zone. */
export function formatClock(instant: string, timezone: string, locale: string): string {
	return format(locale, { hour: "numeric", minute: "2-digit", timeZone: timezone }).format(new Date(instant));
}

/** `Sat, Dec 5, 2026` for a date without a time. */
export function formatDate(date: string, locale: string, style: "short" | "full" | "month" = "short"): string {
	const options = {
		short: long,
		full: { dateStyle: "full" },
		month: { month: "long", year: "numeric" },
	} as const;
	return format(locale, { ...options[style], timeZone: "UTC" }).format(new Date(`${date}T12:00Z`));
}

/** `Pacific Time`, the zone's everyday name. */
export function zoneName(timezone: string, locale: string): string {
	const parts = format(locale, { timeZone: timezone, timeZoneName: "longGeneric" }).formatToParts(new Date());
	return parts.find((part) => part.type === "timeZoneName")?.value ?? timezone;
}

/** Hours and whole minutes of a span, `4 h`, `1 h 30 min`; days when it is a multiple of 24 hours. */
export function formatDuration(minutes: number, locale: string): string {
	const unit = (value: number, name: "day" | "hour" | "minute"): string =>
		new Intl.NumberFormat(locale, { style: "unit", unit: name, unitDisplay: "long" }).format(value);
	if (minutes >= DAY_MIN && minutes % DAY_MIN === 0) return unit(minutes / DAY_MIN, "day");
	const hours = Math.floor(minutes / HOUR_MIN);
	const rest = minutes % HOUR_MIN;
	return [hours ? unit(hours, "hour") : "", rest ? unit(rest, "minute") : ""].filter(Boolean).join(" ");
}

import type { MailLocale } from "../locale.ts";

/** A charter's time as its guest reads it: on the wall clock where the yacht lies. */
export interface When {
	date: string;
	starts: string;
	ends: string;
	/** Set when the charter ends on another day. */
	end_date: string | null;
	/** "Pacific Standard Time". */
	zone: string;
	/** "Sat, Nov 28", for subjects. */
	short_date: string;
}

type Options = Intl.DateTimeFormatOptions;

const longDate: Options = { weekday: "long", day: "numeric", month: "long", year: "numeric" };
const time: Options = { hour: "numeric", minute: "2-digit" };

export function describeWhen(starts_at: Date, ends_at: Date, zone: string, locale: MailLocale): When {
	const write = (at: Date, options: Options): string => format(at, options, zone, locale);
	const date = write(starts_at, longDate);
	const end_date = write(ends_at, longDate);
	return {
		date,
		starts: write(starts_at, time),
		ends: write(ends_at, time),
		end_date: end_date === date ? null : end_date,
		zone: zoneName(starts_at, zone, locale),
		short_date: write(starts_at, { weekday: "short", day: "numeric", month: "short" }),
	};
}

/** "Saturday, November 21 at 10:00 AM PST": by the clock where the yacht lies, as that clock stands on that day. */
export function describeMoment(at: Date, zone: string, locale: MailLocale): string {
	const options: Options = { weekday: "long", day: "numeric", month: "long", ...time, timeZoneName: "short" };
	return format(at, options, zone, locale);
}

/** "Saturday, November 21, 2026 at 10:00 AM PST": a moment that may lie in another year. */
export function describeDeadline(at: Date, zone: string, locale: MailLocale): string {
	return format(at, { ...longDate, ...time, timeZoneName: "short" }, zone, locale);
}

function zoneName(at: Date, zone: string, locale: MailLocale): string {
	const parts = new Intl.DateTimeFormat(locale.format, { timeZone: zone, timeZoneName: "long" }).formatToParts(at);
	return parts.find(({ type }) => type === "timeZoneName")?.value ?? zone;
}

function format(at: Date, options: Options, zone: string, locale: MailLocale): string {
	const written = new Intl.DateTimeFormat(locale.format, { ...options, timeZone: zone }).format(at);
	// Many mail clients have no glyph for the narrow space that Intl puts before AM.
	return written.replaceAll("\u202f", "\u00a0");
}

const dayAndTime: Intl.DateTimeFormatOptions = {
	weekday: "short",
	year: "numeric",
	month: "short",
	day: "numeric",
	hour: "numeric",
	minute: "2-digit",
};

/** "Sat, Nov 21, 2026, 10:00 AM PST": a moment in words, the zone named. */
export const inWords = (value: string, zone: string, locale: string): string =>
	new Intl.DateTimeFormat(locale, { ...dayAndTime, timeZone: zone, timeZoneName: "short" }).format(new Date(value));

/** "2026-11-21 10:00" in a reader's words: "Sat, Nov 21, 2026, 10:00 AM", "sáb, 21 nov 2026, 10:00". */
export const wallClockInWords = (value: string, locale: string): string => {
	const at = new Date(`${value.replace(" ", "T")}Z`);
	if (Number.isNaN(at.getTime())) return value;
	return new Intl.DateTimeFormat(locale, { ...dayAndTime, timeZone: "UTC" }).format(at);
};

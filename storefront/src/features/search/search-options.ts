import { rateUnitMin } from "@harborsmith/domain/time";
import type { Translate } from "../../i18n/catalogue.ts";
import { formatDuration } from "../../lib/format/time.ts";

/** Departures of the search form, every half hour of a day on the water, in the reader's way of writing. */
export function departures(locale: string): { value: string; text: string }[] {
	const clock = new Intl.DateTimeFormat(locale, { hour: "numeric", minute: "2-digit", timeZone: "UTC" });
	return Array.from({ length: 25 }, (_, index) => {
		const instant = new Date(Date.UTC(2026, 0, 1, 7, index * 30));
		return { value: instant.toISOString().slice(11, 16), text: clock.format(instant) };
	});
}

/** `Half day, 4 hours`, `3 hours`, `1 week`. */
export function durationText(minutes: number, locale: string, t: Translate): string {
	const duration = formatDuration(minutes, locale);
	if (minutes === rateUnitMin.half_day) return t("search.half_day", { duration });
	if (minutes === rateUnitMin.full_day) return t("search.full_day", { duration });
	return minutes === rateUnitMin.week ? t("search.week") : duration;
}

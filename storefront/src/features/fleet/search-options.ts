import { rateUnitMin } from "@harborsmith/domain/time";
import type { Translate } from "../../i18n/catalogue.ts";
import { formatDate, formatDuration } from "../../lib/format/time.ts";
import { featureName } from "../yacht/facts/feature-name.ts";
import type { Search } from "./search.ts";

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

/** The chosen wishes beyond day and length, each with the search that is left when it is taken away. */
export function activeFilters(
	search: Search,
	names: { marina?: string; price?: string },
	t: Translate,
): { text: string; without: Search }[] {
	const chips: { text: string | undefined; without: Search }[] = [
		{ text: search.type && t(`type.${search.type}`), without: { ...search, type: undefined } },
		{
			text: search.guests ? t("count.guests", { count: search.guests }) : undefined,
			without: { ...search, guests: undefined },
		},
		{ text: search.marina && (names.marina ?? search.marina), without: { ...search, marina: undefined } },
		{ text: names.price, without: { ...search, price_max: undefined } },
		{ text: search.feature && featureName(search.feature, t), without: { ...search, feature: undefined } },
		{ text: search.q && `“${search.q}”`, without: { ...search, q: undefined } },
	];
	return chips.flatMap((chip) =>
		chip.text ? [{ text: chip.text, without: { ...chip.without, cursor: undefined } }] : [],
	);
}

/** What a suggestion changes, in a few words. */
export function relaxationText(change: string, search: Search, locale: string, t: Translate): string {
	switch (change) {
		case "date":
			return t("fleet.relax.date", { date: search.date ? formatDate(search.date, locale) : "" });
		case "duration":
			return t("fleet.relax.duration", { duration: formatDuration(search.duration_min, locale) });
		case "guests":
			return t("fleet.relax.guests", { count: search.guests ?? 1 });
		case "price_max":
		case "charter_type":
		case "marina":
		case "text":
			return t(`fleet.relax.${change}`);
		default:
			return t("fleet.relax.dates");
	}
}

import type { Translate } from "../../i18n/catalogue.ts";
import { formatDate, formatDuration } from "../../lib/format/time.ts";
import type { Search } from "../search/search.ts";

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

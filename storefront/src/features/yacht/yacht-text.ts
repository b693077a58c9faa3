import type { YachtPage } from "@harborsmith/contract/yacht";
import { formatPrice } from "@harborsmith/domain/money";
import type { Translate } from "../../i18n/catalogue.ts";
import { type Locale, locales } from "../../i18n/locale.ts";

/** `Hallberg-Rassy 44, 2018` */
export function modelName(yacht: Pick<YachtPage, "manufacturer" | "model" | "year">): string {
	return [[yacht.manufacturer, yacht.model].filter(Boolean).join(" "), yacht.year].filter(Boolean).join(", ");
}

/** One sentence for search engines and link previews. */
export function yachtDescription(yacht: YachtPage, locale: Locale, t: Translate): string {
	const cents = yacht.from_price_cents;
	return t("yacht.description", {
		name: yacht.name,
		model: modelName(yacht),
		length: t("count.feet", { count: yacht.length_ft ?? 0 }),
		marina: yacht.marina?.name ?? "",
		guests: t("count.guests", { count: yacht.max_guests }),
		price: cents ? formatPrice(cents, yacht.currency, locales[locale].format) : "",
	});
}

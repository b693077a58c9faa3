import type { Translate } from "../../i18n/catalogue.ts";
import type { Search } from "../search/search.ts";
import { featureName } from "../yacht/facts/feature-name.ts";

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

import { type FleetCard, fleetAnswer } from "@harborsmith/contract/fleet";
import { bounds } from "@harborsmith/domain/bounds";
import { minorUnits } from "@harborsmith/domain/money";
import type * as z from "zod/mini";
import { type Locale, locales } from "../../i18n/locale.ts";
import { isApiError } from "../../lib/api/api-error.ts";
import { directus } from "../../lib/api/directus.server.ts";
import { company } from "../content/company.ts";
import { type SiteSettings, siteSettings } from "../content/settings.server.ts";
import { type Search, searchedSpan } from "../search/search.ts";

export interface FleetPage {
	yachts: FleetCard[];
	total: number;
	next_cursor: string | undefined;
}

function toPage(answer: z.output<typeof fleetAnswer>): FleetPage {
	const { data, meta } = answer;
	return { yachts: data, total: meta.total, next_cursor: meta.next_cursor ?? undefined };
}

/** Yachts that fit a search: with a day only the free ones, each with its exact price. A cursor that is none starts anew. */
export async function findYachts(search: Search, locale: Locale, per_page = 24): Promise<FleetPage> {
	try {
		return await fetchYachts(search, locale, per_page);
	} catch (error) {
		if (search.cursor === undefined || !isApiError(error, "INVALID_INPUT")) throw error;
		return fetchYachts({ ...search, cursor: undefined }, locale, per_page);
	}
}

const priceIn = (whole: number, { currency }: SiteSettings): number =>
	Math.min(whole * minorUnits(currency), bounds.price_cents);

async function fetchYachts(search: Search, locale: Locale, per_page: number): Promise<FleetPage> {
	const answer = await directus("/charter/fleet", fleetAnswer, {
		query: {
			...searchedSpan(search, company.timezone),
			guests: search.guests,
			charter_type: search.type,
			marina: search.marina,
			price_max: search.price_max === undefined ? undefined : priceIn(search.price_max, await siteSettings()),
			feature: search.feature,
			q: search.q,
			order_by: search.order,
			cursor: search.cursor,
			per_page,
			lang: locales[locale].directus,
		},
	});
	return toPage(answer);
}

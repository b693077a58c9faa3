import type { FleetCard, FleetQuery } from "@harborsmith/contract/fleet";
import type { Computed } from "../answers/answer-cache.ts";
import type { YachtConfig } from "../catalogue/types.ts";
import type { CharterContext } from "../context/charter-context.ts";
import { readyFromPrices, yachtFromPrice } from "../pricing/from-price.ts";
import { decodeCursor, encodeCursor } from "./cursor.ts";
import { fleetCard } from "./fleet-card.ts";
import { matchesFilters, matchingTypes } from "./matches-filters.ts";
import { byRank, rankOf } from "./order.ts";
import { type DatedPrice, priceForDates } from "./price-for-dates.ts";

const longestValidMs = 30_000;

type Found = {
	config: YachtConfig;
	id: string;
	rank: number;
	price_cents: number | null;
	dated?: DatedPrice | undefined;
};

const fitsPrice = (query: FleetQuery, price_cents: number | null): boolean =>
	query.price_max === undefined || (price_cents !== null && price_cents <= query.price_max);

/** `GET /charter/fleet`: active yachts that fit; with dates only the free ones, with their exact price. */
export const answerFleet = async (context: CharterContext, query: FleetQuery): Promise<Computed> => {
	const now = context.now();
	const { start, end, order_by, per_page, lang } = query;
	const cursor = query.cursor === undefined ? undefined : decodeCursor(query.cursor, order_by);
	const rules = await context.catalogue.rules();
	const fitting = (await context.catalogue.all()).filter((config) => matchesFilters(config, query));
	const hasDates = start !== undefined && end !== undefined;
	const prices = hasDates ? await priceForDates(context, fitting, rules, { ...query, start, end }, now) : undefined;
	const bookings = await context.popularity(now.getTime());
	const needsFromPrices = !prices && (order_by === "price" || query.price_max !== undefined);
	if (needsFromPrices) await readyFromPrices(fitting, rules, now);

	const found = fitting.flatMap((config): Found[] => {
		const dated = prices?.get(config);
		if (prices ? !dated : matchingTypes(config, rules, query, now).length === 0) return [];
		const from = needsFromPrices ? yachtFromPrice(config, rules) : null;
		const price_cents = dated?.price_cents ?? from?.from_price_cents ?? null;
		if (!fitsPrice(query, price_cents)) return [];
		const { id } = config.yacht;
		const rank = rankOf(order_by, config, { price_cents, bookings: bookings.get(id) ?? 0 });
		return [{ config, id, rank, price_cents, dated }];
	});
	found.sort(byRank);
	const rest = cursor ? found.filter((item) => byRank(item, cursor) > 0) : found;
	const page = rest.slice(0, per_page);
	const last = page.at(-1);
	await readyFromPrices(
		page.map(({ config }) => config),
		rules,
		now,
	);
	const data: FleetCard[] = page.map(({ config, dated }) => ({ ...fleetCard(config, rules, lang), ...dated }));
	return {
		content: {
			data,
			meta: {
				total: found.length,
				next_cursor: last && rest.length > per_page ? encodeCursor({ order_by, rank: last.rank, id: last.id }) : null,
			},
		},
		yacht: "*",
		valid_until: now.getTime() + longestValidMs,
	};
};

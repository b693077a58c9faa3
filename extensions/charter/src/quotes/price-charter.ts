import type { QuoteRequest } from "@harborsmith/contract/quotes";
import {
	checkBookable,
	checkCharterSpan,
	type Extra,
	isUuid,
	type Price,
	parseInstant,
	price,
	type SelectedExtra,
} from "@harborsmith/domain";
import { invalidInput, refuse, unwrap } from "@harborsmith/kit";
import type { FleetRules, YachtConfig } from "../catalogue/types.ts";
import type { CharterContext } from "../context/charter-context.ts";
import { withBuffers } from "../occupations/with-buffers.ts";
import { localisedBasis, type PriceBasis, policyFor } from "../pricing/price-basis.ts";
import { isKnownTaken, slotTaken } from "./alternatives.ts";
import { checkStock } from "./check-stock.ts";
import { findPromo, type PromoRow } from "./find-promo.ts";

/** A charter that can be booked right now, with its price. */
export type PricedCharter = {
	config: YachtConfig;
	rules: FleetRules;
	request: Omit<QuoteRequest, "starts_at" | "ends_at">;
	starts_at: Date;
	ends_at: Date;
	basis: PriceBasis;
	extras: SelectedExtra[];
	promo: PromoRow | null;
	locale: string;
	price: Price;
};

const yachtOf = async ({ catalogue }: CharterContext, wanted: string): Promise<YachtConfig> => {
	const config = isUuid(wanted) ? await catalogue.byId(wanted) : await catalogue.bySlug(wanted);
	if (!config) throw refuse("NOT_FOUND", "no_such_yacht", {}, { yacht: wanted });
	return config;
};

const chosenExtras = (catalogue: readonly Extra[], wanted: QuoteRequest["extras"]): SelectedExtra[] =>
	wanted.map(({ slug, quantity }, index) => {
		const extra = catalogue.find((candidate) => candidate.slug === slug);
		if (!extra) throw invalidInput([{ field: `extras.${index}.slug`, issue: "is not offered with this yacht" }]);
		return { extra, quantity };
	});

const timesOf = (request: QuoteRequest, zone: string): { starts_at: Date; ends_at: Date } => {
	const starts_at = unwrap(parseInstant(request.starts_at, zone));
	const ends_at = unwrap(parseInstant(request.ends_at, zone));
	if (ends_at <= starts_at) throw invalidInput([{ field: "ends_at", issue: "must be after starts_at" }]);
	unwrap(checkCharterSpan(starts_at, ends_at));
	return { starts_at, ends_at };
};

export type SlotCheck = {
	/** Whether somebody has the time already: asked now, or left to the transaction that is about to take it. */
	asked?: "now" | "in_transaction";
};

/**
 * Checks that a charter can be booked and prices it.
 * @throws NOT_FOUND, INVALID_INPUT, SLOT_TAKEN with alternatives, and every refusal of the domain's rules
 */
export const priceCharter = async (
	context: CharterContext,
	request: QuoteRequest,
	now: Date,
	{ asked = "now" }: SlotCheck = {},
): Promise<PricedCharter> => {
	const [config, rules] = await Promise.all([yachtOf(context, request.yacht), context.catalogue.rules()]);
	if (rules.settings.maintenance_mode) throw refuse("MAINTENANCE_MODE", "closed_for_maintenance", {});
	const { yacht } = config;
	const { charter_type, guests } = request;
	const locale = request.lang ?? rules.settings.locale ?? "en-US";
	const basis = localisedBasis(config, rules, locale);
	const { starts_at, ends_at } = timesOf(request, yacht.timezone);
	const extras = chosenExtras(basis.catalogue, request.extras);
	const slot = { config, rules, charter_type, guests, starts_at, ends_at, now };
	if (isKnownTaken(context, slot)) throw await slotTaken(context, slot);
	// With extras it is always asked now: who comes second should hear that the time is taken, not that an extra is.
	const isAsked = asked === "now" || extras.length > 0;
	const { occupied } = isAsked
		? await context.occupied({ yacht: yacht.id, ...withBuffers(yacht, starts_at, ends_at), now })
		: { occupied: [] };
	const bookable = checkBookable({ ...basis, charter_type, guests, starts_at, ends_at, occupied, now });
	if (!bookable.ok && bookable.error.code === "SLOT_TAKEN") {
		throw await slotTaken(context, slot);
	}
	unwrap(bookable);
	const promo = await findPromo(context.database, request.promo_code ?? null);
	const policy = policyFor(rules, charter_type);
	const priced = unwrap(
		price({ ...basis, charter_type, guests, starts_at, ends_at, extras, promo, policy, now, locale }),
	);
	const { catalogue } = basis;
	await checkStock(context.database, {
		lines: priced.lines,
		catalogue,
		starts_at,
		ends_at,
		zone: yacht.timezone,
	});
	return { config, rules, request, starts_at, ends_at, basis, extras, promo, locale, price: priced };
};

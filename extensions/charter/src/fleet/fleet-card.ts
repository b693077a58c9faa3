import type { FleetCard } from "@harborsmith/contract/fleet";
import { localise } from "../catalogue/localise.ts";
import { mediaItem } from "../catalogue/media-item.ts";
import type { FleetRules, YachtConfig } from "../catalogue/types.ts";
import { yachtFromPrice } from "../pricing/from-price.ts";
import { fromPriceUnit } from "../pricing/from-price-unit.ts";

/** One yacht as a search result shows it. */
export const fleetCard = (config: YachtConfig, rules: FleetRules, lang: string | undefined): FleetCard => {
	const yacht = localise(config.yacht, config.translations, lang);
	const marina = config.marina && localise(config.marina, config.marina_translations, lang);
	const from = yachtFromPrice(config, rules);
	const image = config.media.find((item) => item.kind === "image");
	return {
		id: yacht.id,
		slug: yacht.slug,
		name: yacht.name,
		marina: marina && { slug: marina.slug, name: marina.name },
		timezone: yacht.timezone,
		charter_types: yacht.charter_types,
		max_guests: yacht.max_guests,
		manufacturer: yacht.manufacturer,
		model: yacht.model,
		year: yacht.year,
		length_ft: yacht.length_ft,
		cabins: yacht.cabins,
		instant_booking: yacht.instant_booking === true,
		features: yacht.features,
		currency: yacht.currency,
		from_price_cents: from?.from_price_cents ?? null,
		from_price_unit: fromPriceUnit(from),
		rating: config.rating,
		image: image ? mediaItem(image) : null,
	};
};

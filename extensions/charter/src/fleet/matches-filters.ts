import type { FleetQuery } from "@harborsmith/contract/fleet";
import type { CharterType } from "@harborsmith/domain";
import { guestLimit, localDate } from "@harborsmith/domain";
import type { FleetRules, YachtConfig } from "../catalogue/types.ts";

const plain = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

const searchTexts = new WeakMap<YachtConfig, string>();

/** Everything of a yacht that a text search looks into, in all languages, without accents. */
const searchText = (config: YachtConfig): string => {
	const known = searchTexts.get(config);
	if (known !== undefined) return known;
	const { yacht, marina, translations, marina_translations } = config;
	const translated = [...Object.values(translations), ...Object.values(marina_translations)];
	const parts = [
		yacht.name,
		yacht.manufacturer,
		yacht.model,
		yacht.description,
		marina?.name,
		marina?.address,
		...yacht.features,
		...translated.flatMap((row) => [row.name, row.description]),
	];
	const text = plain(parts.filter((part) => typeof part === "string").join("\n"));
	searchTexts.set(config, text);
	return text;
};

/** The charter types of a yacht that a search asks for and that may carry so many guests. */
export const matchingTypes = (config: YachtConfig, rules: FleetRules, query: FleetQuery, on: Date): CharterType[] => {
	const { yacht } = config;
	const types = query.charter_type ? [query.charter_type] : yacht.charter_types;
	const { guests } = query;
	const sold = types.filter((type) => yacht.charter_types.includes(type));
	if (guests === undefined) return sold;
	const date = localDate(on, yacht.timezone);
	return sold.filter(
		(charter_type) => guests <= guestLimit({ yacht, charter_type, limits: rules.legal_limits, on: date }).max_guests,
	);
};

/** Whether a yacht fits the filters that need neither dates nor prices. */
export const matchesFilters = (config: YachtConfig, query: FleetQuery): boolean => {
	const { yacht, marina } = config;
	if (query.marina !== undefined && marina?.slug !== query.marina) return false;
	if (query.feature !== undefined) {
		const wanted = query.feature.split(",").map((feature) => plain(feature.trim()));
		const features = new Set(yacht.features.map(plain));
		if (!wanted.every((feature) => features.has(feature))) return false;
	}
	if (query.q === undefined) return true;
	const text = searchText(config);
	return plain(query.q)
		.split(/\s+/)
		.every((word) => text.includes(word));
};

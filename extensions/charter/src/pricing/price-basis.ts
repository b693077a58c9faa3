import {
	type CharterType,
	type Extra,
	type LegalLimit,
	type PolicyTier,
	type Rate,
	type RateRule,
	type Settings,
	type TaxRate,
	usableSteps,
	type Yacht,
} from "@harborsmith/domain";
import type { FleetRules, YachtConfig } from "../catalogue/types.ts";

/** What the domain's price, availability and legal rules read about one yacht. */
export type PriceBasis = {
	yacht: Yacht;
	rates: Rate[];
	rate_rules: RateRule[];
	catalogue: Extra[];
	tax_rates: TaxRate[];
	legal_limits: LegalLimit[];
	settings: Settings;
};

const bases = new WeakMap<YachtConfig, { rules: FleetRules; basis: PriceBasis }>();

/** An extra under its name in a language, for lines that a guest reads. */
export const localisedExtra = (extra: FleetRules["extras"][number], locale: string): Extra => {
	const name = extra.translations[locale]?.name;
	return name ? { ...extra, name } : extra;
};

/** Puts a yacht and the fleet's rules together; the same two objects give the same basis. */
export const priceBasis = (config: YachtConfig, rules: FleetRules): PriceBasis => {
	const known = bases.get(config);
	if (known?.rules === rules) return known.basis;
	const { yacht } = config;
	const basis: PriceBasis = {
		yacht,
		rates: config.rates,
		rate_rules: [...config.rate_rules, ...rules.rate_rules],
		catalogue: rules.extras.filter((extra) => !extra.yachts?.length || extra.yachts.includes(yacht.id)),
		tax_rates: rules.tax_rates,
		legal_limits: rules.legal_limits,
		settings: rules.settings,
	};
	bases.set(config, { rules, basis });
	return basis;
};

/** The same with the extras' names in a language, for lines that a guest reads. */
export const localisedBasis = (config: YachtConfig, rules: FleetRules, locale: string): PriceBasis => {
	const basis = priceBasis(config, rules);
	const inCatalogue = new Set(basis.catalogue.map((extra) => extra.id));
	return {
		...basis,
		catalogue: rules.extras.filter((extra) => inCatalogue.has(extra.id)).map((extra) => localisedExtra(extra, locale)),
	};
};

/** The cancellation terms in force for a charter type: its own before the general ones, the newest version. */
export const policyFor = (rules: FleetRules, charter_type: CharterType): PolicyTier[] => {
	const own = rules.policies.find((policy) => policy.charter_type === charter_type);
	const general = rules.policies.find((policy) => policy.charter_type === null);
	return usableSteps((own ?? general ?? rules.policies[0])?.tiers ?? []);
};

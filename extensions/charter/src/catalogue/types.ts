import type {
	CharterType,
	Extra,
	LegalLimit,
	MediaKind,
	PolicyTier,
	Rate,
	RateRule,
	Settings,
	TaxRate,
	Yacht,
} from "@harborsmith/domain";

/** Texts of a row by language. */
export type Translations = Record<string, Record<string, string | null>>;

/** A yacht's public columns. Dates and times are as Postgres writes them in JSON. */
type YachtRow = Yacht & {
	slug: string;
	name: string;
	instant_booking: boolean;
	manufacturer: string | null;
	model: string | null;
	year: number | null;
	length_ft: number | null;
	beam_ft: number | null;
	draft_ft: number | null;
	cabins: number | null;
	bathrooms: number | null;
	features: string[];
	description: string | null;
	sort: number | null;
};

export type MarinaRow = {
	slug: string;
	name: string;
	timezone: string | null;
	address: string | null;
	latitude: number | null;
	longitude: number | null;
	directions: string | null;
	parking: string | null;
};

export type MediaRow = {
	id: string;
	kind: MediaKind;
	category: string | null;
	alt: string | null;
	caption: string | null;
	status: string;
	is_primary: boolean;
	width: number | null;
	height: number | null;
	duration_s: number | null;
	blur: string | null;
	poster: string | null;
	renditions: { images?: [] } | null;
};

type ReviewRow = {
	id: string;
	author: string | null;
	rating: number;
	title: string | null;
	body: string | null;
	at: string | null;
	reply: string | null;
};

export type ExtraRow = Extra & { description: string | null; translations: Translations };

/** What the whole fleet shares. */
export type FleetRules = {
	settings: Settings & SiteSettings;
	rate_rules: RateRule[];
	extras: ExtraRow[];
	tax_rates: TaxRate[];
	legal_limits: LegalLimit[];
	policies: { charter_type: CharterType | null; tiers: PolicyTier[] }[];
};

export type SiteSettings = {
	company_name: string;
	email: string | null;
	locale: string | null;
	maintenance_mode: boolean;
	rate_limit_reads_per_minute: number;
	rate_limit_quotes_per_minute: number;
	rate_limit_bookings_per_hour: number;
	max_live_holds_per_person: number;
	max_live_holds_per_address: number;
};

/** Everything about one yacht except what occupies it. It stays the same object until something of it changes. */
export type YachtConfig = {
	yacht: YachtRow;
	translations: Translations;
	marina: MarinaRow | null;
	marina_translations: Translations;
	rates: Rate[];
	rate_rules: RateRule[];
	media: MediaRow[];
	reviews: ReviewRow[];
	rating: { average: number | null; count: number };
};

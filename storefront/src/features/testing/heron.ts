import type { Extra, Offer, YachtPage } from "@harborsmith/contract/yacht";

const cancellation = [
	{ hours_before: 168, refund_bps: 10_000 },
	{ hours_before: 48, refund_bps: 5000 },
	{ hours_before: 0, refund_bps: 0 },
];

const anOffer = (offer: Pick<Offer, "charter_type" | "max_guests" | "durations_min" | "rates">): Offer => ({
	from_price_cents: null,
	from_price_unit: null,
	limit_reason: `At most ${offer.max_guests} passengers.`,
	cancellation,
	...offer,
});

const anExtra = (extra: Pick<Extra, "slug" | "name" | "unit" | "price_cents"> & Partial<Extra>): Extra => ({
	description: null,
	category: null,
	mandatory: false,
	charter_types: null,
	lead_time_min: null,
	stock_per_day: null,
	...extra,
});

/** A yacht for tests, sold with a captain and bareboat. */
export const heron: YachtPage = {
	id: "5c2b2f0e-6c51-4a4e-9d0c-0d5a3a6c1f01",
	slug: "pacific-heron",
	name: "Pacific Heron",
	marina: {
		slug: "south-beach",
		name: "South Beach",
		timezone: null,
		address: null,
		latitude: 37.78,
		longitude: -122.387,
		directions: null,
		parking: null,
	},
	timezone: "America/Los_Angeles",
	charter_types: ["captained", "bareboat"],
	max_guests: 12,
	manufacturer: null,
	model: null,
	year: null,
	length_ft: null,
	beam_ft: null,
	draft_ft: null,
	cabins: null,
	bathrooms: null,
	gross_tonnage: null,
	certificate: null,
	currency: "USD",
	from_price_cents: 99_000,
	from_price_unit: null,
	rating: { average: null, count: 0 },
	image: null,
	description: null,
	features: [],
	instant_booking: true,
	opens_at: null,
	closes_at: null,
	slot_step_min: 30,
	min_duration_min: 180,
	min_notice_min: 0,
	max_advance_days: 365,
	security_deposit_cents: 58_000,
	media: [],
	reviews: [],
	offers: [
		anOffer({
			charter_type: "captained",
			max_guests: 6,
			durations_min: [180, 240, 480],
			rates: [{ unit: "hour", amount_cents: 29_000, valid_from: null }],
		}),
		anOffer({
			charter_type: "bareboat",
			max_guests: 12,
			durations_min: [240, 1440, 10_080],
			rates: [{ unit: "day", amount_cents: 180_000, valid_from: null }],
		}),
	],
	extras: [
		anExtra({ slug: "cleaning", name: "Cleaning", unit: "booking", price_cents: 12_000, mandatory: true }),
		anExtra({ slug: "brunch", name: "Brunch", unit: "guest", price_cents: 6500 }),
		anExtra({ slug: "paddleboard", name: "Paddleboard", unit: "day", price_cents: 5500, stock_per_day: 4 }),
		anExtra({ slug: "deckhand", name: "Deckhand", unit: "hour", price_cents: 4500, charter_types: ["captained"] }),
	],
};

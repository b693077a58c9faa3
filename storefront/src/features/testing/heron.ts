import type { Yacht } from "../yacht/yacht.schema.ts";

const cancellation = [
	{ hours_before: 168, refund_bps: 10_000 },
	{ hours_before: 48, refund_bps: 5000 },
	{ hours_before: 0, refund_bps: 0 },
];

/** A yacht for tests, sold with a captain and bareboat. */
export const heron: Yacht = {
	id: "5c2b2f0e-6c51-4a4e-9d0c-0d5a3a6c1f01",
	slug: "pacific-heron",
	name: "Pacific Heron",
	marina: { slug: "south-beach", name: "South Beach", latitude: 37.78, longitude: -122.387 },
	timezone: "America/Los_Angeles",
	charter_types: ["captained", "bareboat"],
	max_guests: 12,
	currency: "USD",
	from_price_cents: 99_000,
	instant_booking: true,
	min_duration_min: 180,
	security_deposit_cents: 58_000,
	media: [],
	reviews: [],
	offers: [
		{
			charter_type: "captained",
			max_guests: 6,
			limit_reason: "At most 6 passengers.",
			durations_min: [180, 240, 480],
			rates: [{ unit: "hour", amount_cents: 29_000 }],
			cancellation,
		},
		{
			charter_type: "bareboat",
			max_guests: 12,
			limit_reason: "At most 12 passengers.",
			durations_min: [240, 1440, 10_080],
			rates: [{ unit: "day", amount_cents: 180_000 }],
			cancellation,
		},
	],
	extras: [
		{ slug: "cleaning", name: "Cleaning", unit: "booking", price_cents: 12_000, mandatory: true },
		{ slug: "brunch", name: "Brunch", unit: "guest", price_cents: 6500, mandatory: false },
		{ slug: "paddleboard", name: "Paddleboard", unit: "day", price_cents: 5500, mandatory: false, stock_per_day: 4 },
		{
			slug: "deckhand",
			name: "Deckhand",
			unit: "hour",
			price_cents: 4500,
			mandatory: false,
			charter_types: ["captained"],
		},
	],
};

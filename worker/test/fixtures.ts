/** A confirmed booking as Directus gives it, with everything filled in. */
export function bookingRow(changes: object = {}) {
	return {
		id: "0b3c2f5e-9c1d-4a5e-8f6a-1c2d3e4f5a6b",
		number: "HS-4F7KQ2ZB",
		status: "confirmed",
		payment_status: "partial",
		charter_type: "captained",
		starts_at: "2030-06-15T17:00:00.000Z",
		ends_at: "2030-06-15T21:00:00.000Z",
		guests: 4,
		currency: "USD",
		total_cents: 139_860,
		paid_cents: 34_965,
		refunded_cents: 0,
		balance_due_at: "2030-05-16T17:00:00.000Z",
		security_deposit_cents: 50_000,
		hold_expires_at: null,
		confirmed_at: "2030-01-10T18:30:00.000Z",
		cancelled_at: null,
		policy: [
			{ hours_before: 168, refund_bps: 10_000 },
			{ hours_before: 48, refund_bps: 5000 },
			{ hours_before: 0, refund_bps: 0 },
		],
		locale: "en-US",
		special_requests: "A birthday on board.\nIs a <cake> fine?",
		cancellation_reason: null,
		cancellation_code: null,
		calendar_sequence: 0,
		manage_version: 1,
		yacht: {
			id: "5f0c1d2e-3a4b-4c5d-8e6f-7a8b9c0d1e2f",
			slug: "morning-star",
			name: "Morning Star",
			timezone: "America/Los_Angeles",
			marina: {
				name: "South Beach Harbor",
				address: "Pier 40, The Embarcadero, San Francisco, CA 94107",
				latitude: 37.7806,
				longitude: -122.3876,
				directions: "Enter at the gate beside the ballpark and follow the pontoons to dock C.",
				parking: "Pier 40 garage, $12 for the day. Bring your ticket aboard for validation.",
				translations: [
					{
						languages_code: "es-ES",
						name: null,
						directions: "Entra por la puerta junto al estadio y sigue los pantalanes hasta el muelle C.",
						parking: "Garaje del Pier 40, 12 $ por día.",
					},
				],
			},
		},
		contact: { first_name: "Ana", last_name: "Núñez", email: "ana@guest.example", phone: "+1 415 555 0100" },
		customer: { locale: "en-US" },
		lines: [
			{ kind: "charter", label: "Half day, 4 h with a captain", amount_cents: 120_000, sort: 1 },
			{ kind: "extra", label: "Picnic basket × 2", amount_cents: 9000, sort: 2 },
			{ kind: "tax", label: "Sales tax 8.4 %", amount_cents: 10_860, sort: 3 },
		],
		...changes,
	};
}

export function companyRow(changes: object = {}) {
	return {
		company_name: "Harborsmith",
		legal_name: "Harborsmith Charters LLC",
		email: "office@harborsmith.example",
		phone: "+1 415 555 0133",
		address: "Pier 40, San Francisco, CA 94107",
		locale: "en-US",
		...changes,
	};
}

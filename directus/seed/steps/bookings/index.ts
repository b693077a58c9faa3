import { bookingNumber } from "@harborsmith/domain";
import type { DateTime } from "luxon";
import type { Client } from "pg";
import { userId } from "../../../ids.ts";
import { firstNames, lastNames } from "../../data/people.ts";
import { idOf } from "../../ids.ts";
import { insert, type Row } from "../../insert.ts";
import { seededRandom } from "../../scenes/random.ts";
import { historyOf } from "./history.ts";
import { chargesOf, ledgerOf } from "./ledger.ts";
import { planTrips } from "./plan.ts";
import { type PricedTrip, tripPricer } from "./price-trip.ts";
import { reviewsOf } from "./reviews.ts";

const customers = 240;

/** A year of past and coming bookings with their lines, payments, history and reviews. */
export async function seedBookings(client: Client, today: DateTime, now: Date): Promise<void> {
	await client.query("select set_config('harborsmith.import', 'on', true)");
	await insert(
		client,
		"customers",
		Array.from({ length: customers }, (_, index) => customerRow(index)),
	);
	const priceTrip = await tripPricer(client);
	const trips = planTrips(today, customers).flatMap((trip, index) => priceTrip(trip, index) ?? []);
	for (const trip of trips) await writeTrip(client, trip, now);
	await insert(
		client,
		"booking_lines",
		trips.flatMap(({ id, lines }) =>
			lines.map((line, sort) => ({ id: idOf(`line ${id} ${sort}`), booking: id, ...line, sort })),
		),
	);
	await insert(
		client,
		"charges",
		trips.flatMap((trip) => chargesOf(trip, now)),
	);
	await insert(
		client,
		"payments",
		trips.flatMap((trip) => ledgerOf(trip, now)),
	);
	await insert(
		client,
		"reviews",
		reviewsOf(trips.filter((trip) => historyOf(trip, now).at(-1)?.status === "completed")),
	);
	await client.query("select set_config('harborsmith.clock', '', true)");
}

async function writeTrip(client: Client, trip: PricedTrip, now: Date): Promise<void> {
	const [first, ...rest] = historyOf(trip, now);
	if (!first) return;
	await client.query("select set_config('harborsmith.clock', $1, true)", [first.at.toISOString()]);
	await insert(client, "bookings", [bookingRow(trip)]);
	for (const { at, status, code = null } of rest) {
		await client.query("select set_config('harborsmith.clock', $1, true)", [at.toISOString()]);
		await client.query("update bookings set status = $2, change_code = $3 where id = $1", [trip.id, status, code]);
	}
}

function bookingRow(trip: PricedTrip): Row {
	const random = seededRandom(trip.id);
	const { price } = trip;
	return {
		id: trip.id,
		number: bookingNumber((length) => Uint8Array.from({ length }, () => Math.floor(random() * 256))),
		status: "pending",
		yacht: idOf(`yacht ${trip.yacht.slug}`),
		customer: idOf(`customer ${trip.customer}`),
		charter_type: trip.charter_type,
		starts_at: trip.starts_at,
		ends_at: trip.ends_at,
		guests: trip.guests,
		currency: price.currency,
		due_now_cents: price.due_now_cents,
		balance_due_at: price.balance_due_at,
		security_deposit_cents: price.security_deposit_cents,
		policy: trip.policy,
		source: trip.source,
		locale: trip.customer % 6 === 0 ? "es-ES" : "en-US",
		accepted_terms_at: trip.booked_at,
		date_created: trip.booked_at,
	};
}

function customerRow(index: number): Row {
	const first_name = firstNames[index % firstNames.length] ?? "Robin";
	const last_name = lastNames[(index * 7 + Math.floor(index / firstNames.length)) % lastNames.length] ?? "Reed";
	const persona = index === 0;
	return {
		id: idOf(`customer ${index}`),
		first_name: persona ? "Casey" : first_name,
		last_name: persona ? "Morgan" : last_name,
		email: persona
			? "customer@harborsmith.example.com"
			: `${first_name}.${last_name}.${index}@guest.example.com`.toLowerCase().replaceAll("'", ""),
		phone: `+1 415 555 ${String(1000 + index).slice(-4)}`,
		locale: index % 6 === 0 && !persona ? "es-ES" : "en-US",
		experience: (["none", "some", "experienced", "licensed"] as const)[index % 4],
		user: persona ? userId("customer") : null,
	};
}

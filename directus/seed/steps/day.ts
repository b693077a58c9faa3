import { HOUR } from "@harborsmith/domain/time";
import type { DateTime } from "luxon";
import type { Client } from "pg";
import { damages, messages, vouchers, waiting } from "../data/day.ts";
import { crew } from "../data/people.ts";
import { yachts } from "../data/yachts.ts";
import { idOf } from "../ids.ts";
import { insert, type Row } from "../insert.ts";

interface Trip {
	id: string;
	yacht: string;
	customer: string;
	charter_type: string;
	guests: number;
	starts_at: Date;
	ends_at: Date;
}

const later = (moment: Date, hours: number): Date => new Date(moment.getTime() + hours * HOUR);

/** What a day at the desk is made of: who sails with whom, what guests wrote, what broke, who waits for a date. */
export async function seedDay(client: Client, today: DateTime): Promise<void> {
	const { rows: trips } = await client.query<Trip>(
		`select id, yacht, customer, charter_type, guests, starts_at, ends_at from bookings
		where hs.is_sailing(status) and starts_at between $1 and $2
		order by starts_at, id`,
		[today.minus({ days: 10 }).toJSDate(), today.plus({ days: 21 }).toJSDate()],
	);
	const past = trips.filter(({ ends_at }) => ends_at < today.toJSDate());
	const coming = trips.filter(({ starts_at }) => starts_at > today.plus({ days: 1 }).toJSDate());
	await insert(client, "crew_assignments", assignmentsOf(trips, today));
	await insert(client, "meter_readings", readingsOf(past));
	await insert(client, "messages", messagesOf(coming, today));
	await insert(
		client,
		"damage_reports",
		past.slice(-damages.length).map(({ id, yacht, ends_at }, index) => ({
			id: idOf(`damage ${index}`),
			yacht,
			booking: id,
			...damages[index],
			reported_at: later(ends_at, 0.5),
		})),
	);
	await insert(
		client,
		"waitlist_entries",
		waiting.map((entry, index) => ({
			id: idOf(`waiting ${index}`),
			...entry,
			yacht: idOf(`yacht ${yachts[index]?.slug}`),
			charter_type: "captained",
			date_from: today.plus({ days: 12 + index * 9 }).toISODate(),
			date_to: today.plus({ days: 13 + index * 9 }).toISODate(),
			status: "waiting",
		})),
	);
	await insert(
		client,
		"vouchers",
		vouchers.map((voucher) => ({
			id: idOf(`voucher ${voucher.code}`),
			...voucher,
			currency: "USD",
			valid_until: today.plus({ months: 14 }).toISODate(),
		})),
	);
}

/** Each captained trip gets the first captain who is ashore then, a large one a deckhand as well. */
function assignmentsOf(trips: Trip[], today: DateTime): Row[] {
	const ashoreFrom = new Map<string, Date>();
	/** Days before a trip, and of one far ahead at least `hours` before today: nobody has answered in the future. */
	const past = (starts_at: Date, days: number, hours: number): Date =>
		new Date(Math.min(later(starts_at, -24 * days).getTime(), today.minus({ hours }).toMillis()));
	return trips
		.filter(({ charter_type }) => charter_type === "captained")
		.flatMap(({ id, guests, starts_at, ends_at }, index) =>
			(guests > 8 ? ["captain", "deckhand"] : ["captain"]).flatMap((role): Row[] => {
				const free = crew.find(
					(member) => member.role === role && (ashoreFrom.get(member.key)?.getTime() ?? 0) <= starts_at.getTime(),
				);
				if (!free) return [];
				ashoreFrom.set(free.key, later(ends_at, 1));
				const isAnswered = starts_at < today.plus({ days: 7 }).toJSDate() || index % 3 > 0;
				return [
					{
						id: idOf(`assignment ${id} ${role}`),
						booking: id,
						crew_member: idOf(`crew ${free.key}`),
						role,
						status: isAnswered ? "accepted" : "offered",
						offered_at: past(starts_at, 12, 48),
						responded_at: isAnswered ? past(starts_at, 11, 24) : null,
						fee_cents: free.day_rate_cents,
					},
				];
			}),
		);
}

function readingsOf(trips: Trip[]): Row[] {
	return trips.map(({ id, yacht, ends_at }, index) => ({
		id: idOf(`reading ${id}`),
		yacht,
		booking: id,
		read_at: later(ends_at, 0.25),
		engine_hours: 1200 + index * 2.5,
		fuel_pct: 55 + ((index * 17) % 40),
	}));
}

function messagesOf(trips: Trip[], today: DateTime): Row[] {
	return messages.flatMap(({ from, ...message }, index) => {
		const trip = trips[index - (from === "out" ? 1 : 0)];
		const written = today.minus({ hours: (messages.length - index) * 5 });
		const isRead = from === "out" || index < messages.length - 2;
		return trip
			? {
					id: idOf(`message ${index}`),
					booking: trip.id,
					customer: trip.customer,
					direction: from,
					...message,
					read_at: isRead ? written.plus({ hours: 1 }).toISO() : null,
					date_created: written.toISO(),
				}
			: [];
	});
}

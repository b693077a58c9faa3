import { addDuration, type CharterType, guestLimit, localDate, parseInstant } from "@harborsmith/domain";
import { DAY_MIN, HOUR } from "@harborsmith/domain/time";
import type { DateTime } from "luxon";

import { type DemoYacht, yachts } from "../../data/yachts.ts";
import { between, seededRandom } from "../../scenes/random.ts";

const zone = "America/Los_Angeles";

export interface PlannedTrip {
	yacht: DemoYacht;
	charter_type: CharterType;
	starts_at: Date;
	ends_at: Date;
	booked_at: Date;
	guests: number;
	customer: number;
	outcome: "kept" | "cancelled" | "no_show";
	extras: string[];
	source: "website" | "phone" | "partner";
}

const starts = ["09:00", "10:00", "11:00", "13:00", "14:00", "16:30", "17:00"];
const durations = [3, 3, 4, 4, 5, 8];
const liked = ["bay-picnic", "sunset-tapas", "drinks-package", "paddleboards"];

/**
 * A year of trips behind today and three months ahead: busy weekends and summers, quiet winters, never two at once.
 * The first customer, the one who can sign in, always has one to look forward to.
 */
export function planTrips(today: DateTime, customers: number): PlannedTrip[] {
	const trips = chanceTrips(today, customers);
	const soon = today.plus({ days: 14 }).toMillis();
	const awaited = trips.find(
		({ starts_at, outcome, source }) => starts_at.getTime() > soon && outcome === "kept" && source === "website",
	);
	return trips.map((trip) => (trip === awaited ? { ...trip, customer: 0 } : trip));
}

function chanceTrips(today: DateTime, customers: number): PlannedTrip[] {
	return yachts.flatMap((yacht, place) => {
		const random = seededRandom(`trips ${yacht.slug}`);
		const trips: PlannedTrip[] = [];
		for (let offset = -365; offset < 90; offset++) {
			const day = today.plus({ days: offset });
			const busy =
				(day.weekday >= 5 ? 0.5 : 0.2) *
				([6, 7, 8, 9, 10].includes(day.month) ? 1.15 : 0.7) *
				(offset > 0 ? Math.max(0.25, 1 - offset / 80) : 1);
			if (random() > busy) continue;
			const long = yacht.bareboat !== undefined && random() < 0.22;
			const nights = long ? Math.ceil(between(random, 1, 6)) : 0;
			const clock = long ? "12:00" : (starts[Math.floor(random() * starts.length)] ?? "10:00");
			const start = parseInstant(`${day.toISODate()}T${clock}`, zone);
			if (!start.ok) continue;
			const hours = durations[Math.floor(random() * durations.length)] ?? 4;
			const ends_at = long
				? addDuration(start.value, nights * DAY_MIN, zone)
				: new Date(start.value.getTime() + Math.max(hours, yacht.min_duration_min / 60) * HOUR);
			const charter_type: CharterType = long
				? "bareboat"
				: yacht.charter_types.includes("dockside") && random() < 0.08
					? "dockside"
					: "captained";
			const limit = guestLimit({
				yacht: { ...yacht, certificate: yacht.certificate_guests ? "inspected" : "uninspected" },
				charter_type,
				limits: [],
				on: localDate(start.value, zone),
			});
			const lead = between(random, 2, 45);
			const chance = random();
			trips.push({
				yacht,
				charter_type,
				starts_at: start.value,
				ends_at,
				booked_at: new Date(
					Math.min(start.value.getTime() - lead * 24 * HOUR, today.toMillis() - between(random, 2, 200) * HOUR),
				),
				guests: Math.max(2, Math.round(limit.max_guests * between(random, 0.35, 1))),
				customer: Math.floor(random() * customers),
				outcome: chance < 0.06 ? "cancelled" : chance < 0.07 && offset < 0 ? "no_show" : "kept",
				extras: liked.filter(
					(slug) => random() < 0.22 && (slug !== "paddleboards" || place % 2 === 0) && !(long && slug !== "bay-picnic"),
				),
				source: (["website", "website", "website", "phone", "partner"] as const)[Math.floor(random() * 5)] ?? "website",
			});
			offset += nights;
		}
		return trips;
	});
}

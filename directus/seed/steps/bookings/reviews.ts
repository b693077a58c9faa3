import { DAY } from "@harborsmith/domain/time";
import { firstNames, lastNames } from "../../data/people.ts";
import { reply, reviews } from "../../data/reviews.ts";
import { idOf } from "../../ids.ts";
import type { Row } from "../../insert.ts";
import { seededRandom } from "../../scenes/random.ts";
import type { PricedTrip } from "./price-trip.ts";

/** Reviews of some of the completed trips; no text appears twice on one yacht. */
export function reviewsOf(trips: PricedTrip[]): Row[] {
	const used = new Set<string>();
	return trips.flatMap((trip, index) => {
		const random = seededRandom(`review ${trip.id}`);
		if (random() > 0.24) return [];
		const choice = reviews[Math.floor(random() * reviews.length)];
		const key = `${trip.yacht.slug} ${choice?.title}`;
		if (!choice || used.has(key)) return [];
		used.add(key);
		const author_name = `${firstNames[trip.customer % firstNames.length]} ${(lastNames[(trip.customer * 7) % lastNames.length] ?? "R").slice(0, 1)}.`;
		return [
			{
				id: idOf(`review ${trip.id}`),
				yacht: idOf(`yacht ${trip.yacht.slug}`),
				booking: trip.id,
				customer: idOf(`customer ${trip.customer}`),
				author_name,
				...choice,
				status: "published",
				published_at: new Date(trip.ends_at.getTime() + (1 + random() * 3) * DAY),
				reply: index % 5 === 0 ? reply : null,
			},
		];
	});
}

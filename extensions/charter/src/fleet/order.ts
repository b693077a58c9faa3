import type { FleetQuery } from "@harborsmith/contract/fleet";
import type { YachtConfig } from "../catalogue/types.ts";

/** The number a yacht is ordered by; lower comes first. Yachts without a price come last when ordered by price. */
export const rankOf = (
	order_by: FleetQuery["order_by"],
	config: YachtConfig,
	known: { price_cents: number | null; bookings: number },
): number => {
	switch (order_by) {
		case "price":
			return known.price_cents ?? Number.MAX_SAFE_INTEGER;
		case "capacity":
			return -config.yacht.max_guests;
		case "rating":
			return -(config.rating.average ?? 0);
		case "popular":
			return -known.bookings;
	}
};

const compareIds = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

export const byRank = (left: { rank: number; id: string }, right: { rank: number; id: string }): number =>
	left.rank - right.rank || compareIds(left.id, right.id);

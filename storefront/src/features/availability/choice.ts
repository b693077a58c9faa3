import type { Offer, YachtPage } from "@harborsmith/contract/yacht";
import { DAY_MIN, WEEK_MIN } from "@harborsmith/domain/time";
import type { CharterType } from "@harborsmith/domain/vocabulary";

/** What a guest has chosen of a yacht so far. */
export interface Choice {
	type: CharterType;
	duration_min: number;
	guests: number;
	/** Departure, RFC 3339. */
	starts_at?: string;
}

const usualDurations = [120, 180, 240, 300, 360, 480, 600, DAY_MIN, 2880, 4320, 7200, WEEK_MIN, 20_160];

/** The offer of a yacht for a charter type. */
export function offerFor(yacht: Pick<YachtPage, "offers">, type: string): Offer | undefined {
	return yacht.offers.find((offer) => offer.charter_type === type);
}

/** Lengths of trip that a guest can choose, in minutes. */
export function durationsFor(yacht: Pick<YachtPage, "offers" | "min_duration_min">, type: string): number[] {
	const offered = offerFor(yacht, type)?.durations_min;
	const all = offered?.length ? offered : usualDurations;
	const fitting = all.filter((minutes) => minutes >= yacht.min_duration_min);
	return fitting.length > 0 ? fitting : [yacht.min_duration_min];
}

/** Most guests on a charter type: the law's number or the yacht's own, whichever is smaller. */
export function mostGuests(yacht: Pick<YachtPage, "offers" | "max_guests">, type: string): number {
	return offerFor(yacht, type)?.max_guests ?? yacht.max_guests;
}

/** Completes and corrects what an address says to something the yacht really offers. */
export function fittingChoice(yacht: YachtPage, wish: Partial<Choice>): Choice {
	const types = yacht.charter_types;
	const type = types.find((offered) => offered === wish.type) ?? types[0] ?? "captained";
	const durations = durationsFor(yacht, type);
	const usual = durations.find((minutes) => minutes >= 240) ?? durations[0] ?? 240;
	const duration_min = durations.find((minutes) => minutes === wish.duration_min) ?? usual;
	const guests = Math.min(Math.max(wish.guests ?? 2, 1), mostGuests(yacht, type));
	return {
		type,
		duration_min,
		guests,
		starts_at: duration_min === (wish.duration_min ?? usual) ? wish.starts_at : undefined,
	};
}

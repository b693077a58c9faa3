import { availabilityAnswer } from "@harborsmith/contract/availability";
import { fleetAnswer } from "@harborsmith/contract/fleet";
import type { TestStack } from "../../../tests/support/stack.ts";

export interface FreeStart {
	slug: string;
	name: string;
	date: string;
	/** RFC 3339. */
	start: string;
	/** Another departure of the same day that does not overlap, when there is one. */
	charter_type: string;
	duration_min: number;
}

const day = 86_400_000;
const dateIn = (days: number): string => new Date(Date.now() + days * day).toISOString().slice(0, 10);

/**
 * A departure that is free now: of the yacht at this place in the fleet, in the month that begins so many days ahead.
 * Tests take different places so that they do not take each other's slots.
 */
export async function freeStart(stack: TestStack, place: number, days = 12): Promise<FreeStart> {
	const { data: fleet } = fleetAnswer.parse((await stack.api("/charter/fleet?per_page=50", { token: null })).body);
	const instant = fleet.filter((yacht) => yacht.instant_booking).toSorted((a, b) => a.slug.localeCompare(b.slug));
	const yacht = instant[place % instant.length];
	if (!yacht) throw new Error("The fleet is empty.");
	const charter_type = yacht.charter_types[0] ?? "captained";
	for (const duration_min of [240, 480, 1440]) {
		const query = new URLSearchParams({
			from: dateIn(days),
			to: dateIn(days + 60),
			duration_min: String(duration_min),
			charter_type,
		});
		const path = `/charter/yachts/${yacht.slug}/availability?${query}`;
		const answer = availabilityAnswer.parse((await stack.api(path, { token: null })).body);
		const found = answer.data.days.find((candidate) => candidate.state === "free" && candidate.starts.length > 0);
		const start = found?.starts.at(Math.floor((found.starts.length - 1) / 2));
		if (found && start) return { ...yacht, date: found.date, start, charter_type, duration_min };
	}
	throw new Error(`${yacht.name} is booked out.`);
}

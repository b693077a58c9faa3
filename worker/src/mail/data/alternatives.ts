import { customEndpoint } from "@directus/sdk";
import { availabilityAnswer } from "@harborsmith/contract/availability";
import { localDate } from "@harborsmith/domain";
import { DAY } from "@harborsmith/domain/time";
import type { Directus } from "../../directus.ts";
import { type MailBooking, minutesOf } from "./booking.ts";

const daysAround = 10;
const most = 3;

/** Up to three starts of the same length on the same yacht, the nearest to the wished one first. */
export async function readAlternatives(directus: Directus, booking: MailBooking, now: Date): Promise<Date[]> {
	const wished = booking.starts_at.getTime();
	const day = (ms: number): string => localDate(new Date(ms), booking.yacht.timezone);
	const params = {
		from: day(Math.max(wished - daysAround * DAY, now.getTime())),
		to: day(Math.max(wished, now.getTime()) + daysAround * DAY),
		duration_min: minutesOf(booking),
		charter_type: booking.charter_type,
	};
	const path = `/charter/yachts/${encodeURIComponent(booking.yacht.slug)}/availability`;
	const answer = availabilityAnswer.shape.data.parse(
		await directus.request(customEndpoint({ path, method: "GET", params })),
	);
	return nearest(
		answer.days.flatMap(({ starts }) => starts.map((start) => new Date(start))),
		wished,
	);
}

/** One start per day, so that the choice is a real one. */
export function nearest(starts: Date[], wished: number): Date[] {
	const byDistance = [...starts].sort((a, b) => Math.abs(a.getTime() - wished) - Math.abs(b.getTime() - wished));
	const chosen: Date[] = [];
	for (const start of byDistance) {
		if (chosen.length === most) break;
		if (chosen.every((other) => Math.abs(other.getTime() - start.getTime()) >= DAY / 2)) chosen.push(start);
	}
	return chosen.sort((a, b) => a.getTime() - b.getTime());
}

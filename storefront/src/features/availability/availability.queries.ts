import { type AvailabilityDay, availabilityAnswer } from "@harborsmith/contract/availability";
import { request } from "../../lib/api/request.ts";

export interface AvailabilityQuery {
	yacht: string;
	charter_type: string;
	duration_min: number;
	from: string;
	to: string;
}

/** Free, nearly full, full and closed days of a yacht, with the departures of each. */
export async function readAvailability(
	api: string,
	query: AvailabilityQuery,
	signal?: AbortSignal,
): Promise<AvailabilityDay[]> {
	const { yacht, ...rest } = query;
	const path = `/charter/yachts/${encodeURIComponent(yacht)}/availability`;
	const answer = await request(api, path, availabilityAnswer, { query: rest, signal });
	return answer.data.days;
}

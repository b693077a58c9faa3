import { request } from "../../lib/api/request.ts";
import { type AvailabilityDay, availabilitySchema } from "./availability.schema.ts";

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
	const answer = await request(api, path, availabilitySchema, { query: rest, signal });
	return answer.data.days;
}

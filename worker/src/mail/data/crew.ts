import { readItems } from "@directus/sdk";
import { z } from "zod";
import type { Directus } from "../../directus.ts";

const rowsSchema = z.array(
	z.object({
		/** Null where the person is gone or not ours to read. */
		crew_member: z
			.object({
				id: z.string(),
				first_name: z.string().nullish(),
				last_name: z.string().nullish(),
				email: z.string().nullish(),
			})
			.nullish(),
	}),
);

/** One person of a booking's crew who can be written to. */
export interface CrewMember {
	id: string;
	name: string;
	address: string;
}

/** Who is asked or has agreed to sail on a booking and has an address, each once. */
export async function readCrew(directus: Directus, booking: string): Promise<CrewMember[]> {
	const answer = await directus.request(
		readItems("crew_assignments", {
			filter: { booking: { _eq: booking }, status: { _in: ["offered", "accepted"] } },
			fields: [{ crew_member: ["id", "first_name", "last_name", "email"] }],
			limit: -1,
		}),
	);
	const people = new Map<string, CrewMember>();
	for (const { crew_member: person } of rowsSchema.parse(answer)) {
		const address = person?.email?.trim();
		if (!person || !address) continue;
		const name = [person.first_name, person.last_name].filter(Boolean).join(" ");
		people.set(person.id, { id: person.id, name, address });
	}
	return [...people.values()];
}

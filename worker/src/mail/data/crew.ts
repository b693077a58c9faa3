import { readItems } from "@directus/sdk";
import { z } from "zod";
import type { Directus } from "../../directus.ts";

/** Null where the person is gone or not ours to read. */
const personSchema = z
	.object({
		id: z.string(),
		first_name: z.string().nullish(),
		last_name: z.string().nullish(),
		email: z.string().nullish(),
	})
	.nullish();
const assignmentsSchema = z.array(z.object({ status: z.string(), crew_member: personSchema }));
const peopleSchema = z.array(personSchema);

/** One person of a booking's crew who can be written to. */
export interface CrewMember {
	id: string;
	name: string;
	address: string;
	/** Has not answered yet whether they sail on it. */
	is_asked?: boolean;
}

const reachable = (person: z.output<typeof personSchema>): CrewMember | undefined => {
	const address = person?.email?.trim();
	if (!person || !address) return undefined;
	return { id: person.id, name: [person.first_name, person.last_name].filter(Boolean).join(" "), address };
};

/** Who is asked or has agreed to sail on a booking and has an address, each once. */
export async function readCrew(directus: Directus, booking: string): Promise<CrewMember[]> {
	const answer = await directus.request(
		readItems("crew_assignments", {
			filter: { booking: { _eq: booking }, status: { _in: ["offered", "accepted"] } },
			fields: ["status", { crew_member: ["id", "first_name", "last_name", "email"] }],
			limit: -1,
		}),
	);
	const people = new Map<string, CrewMember>();
	for (const { crew_member, status } of assignmentsSchema.parse(answer)) {
		const person = reachable(crew_member);
		// Somebody with two parts, of which one is agreed, sails on it.
		const is_asked = status === "offered" && (people.get(person?.id ?? "")?.is_asked ?? true);
		if (person) people.set(person.id, { ...person, is_asked });
	}
	return [...people.values()];
}

/** Somebody of the crew who has an address. */
export async function readCrewMember(directus: Directus, id: string): Promise<CrewMember | undefined> {
	const answer = await directus.request(
		readItems("crew_members", {
			filter: { id: { _eq: id } },
			fields: ["id", "first_name", "last_name", "email"],
			limit: 1,
		}),
	);
	return reachable(peopleSchema.parse(answer)[0]);
}

import type { JobPayloads } from "@harborsmith/contract/queue";
import type { Run } from "../../processing/contract.ts";
import type { Services } from "../../services.ts";
import { readYacht } from "../data/booking.ts";
import { readCrewMember } from "../data/crew.ts";
import { crewReleased } from "../letters/moves/crew-released.ts";
import { loadContext } from "../load-context.ts";
import type { Post } from "../sending/post.ts";

/** Writes to who was called off with a move of their charter. Who has no address is told by the office. */
export async function sendReleasedLetters(
	{ directus, ...services }: Services,
	post: Post,
	{ payload, log }: Run<JobPayloads["crew.released"]>,
): Promise<void> {
	const person = await readCrewMember(directus, payload.crew_member);
	if (!person) return log.info("no letter, the person cannot be written to");
	const context = await loadContext({ directus, ...services }, payload.booking);
	const { yacht, starts_at, ends_at } = payload.was;
	const booking = {
		...context.booking,
		yacht: (await readYacht(directus, yacht)) ?? context.booking.yacht,
		starts_at: new Date(starts_at),
		ends_at: new Date(ends_at),
		calendar_sequence: payload.sequence,
	};
	const letter = crewReleased({ ...context, booking, person, released_at: new Date(payload.at) });
	await post.send(letter, context.company.email, log);
}

import { UnrecoverableError } from "bullmq";
import type { Run } from "../../processing/contract.ts";
import type { Services } from "../../services.ts";
import { type MailYacht, readYacht } from "../data/booking.ts";
import { readCrew } from "../data/crew.ts";
import { charterMoved } from "../letters/moves/charter-moved.ts";
import { crewCharterMoved } from "../letters/moves/crew-charter-moved.ts";
import type { Moved } from "../letters/moves/moved.ts";
import { staffCharterMoved } from "../letters/moves/staff-charter-moved.ts";
import { loadContext } from "../load-context.ts";
import type { Post } from "../sending/post.ts";
import { type Move, unsentMoves } from "./unsent-moves.ts";

const sailing = new Set(["confirmed", "in_progress"]);

/** Writes to guest, office and crew about each move of a charter, in the order in which it moved. */
export async function tellMoves(services: Services, post: Post, run: Run<Move>): Promise<void> {
	const context = await loadContext(services, run.payload.booking);
	// What has been called off since has a letter of its own, which takes it out of the calendars.
	if (!sailing.has(context.booking.status)) return run.log.info("no letter about the move, the charter is over");
	const crew = await readCrew(services.directus, context.booking.id);
	const yachts = new Map<string, MailYacht>([[context.booking.yacht.id, context.booking.yacht]]);
	const yachtOf = async (id: string): Promise<MailYacht> => {
		const yacht = yachts.get(id) ?? (await readYacht(services.directus, id));
		yachts.set(id, yacht);
		return yacht;
	};
	const write = async (move: Move): Promise<void> => {
		const moved: Moved = {
			...context,
			booking: { ...context.booking, ...(await slotOf(move.is)), calendar_sequence: move.sequence },
			was: await slotOf(move.was),
			moved_at: new Date(move.at),
			crew,
		};
		const letters = [charterMoved(moved), staffCharterMoved(moved), ...crewCharterMoved(moved)];
		await post.sendAll(letters, context.company.email, run.log);
	};
	const slotOf = async (slot: Move["is"]) => ({
		yacht: await yachtOf(slot.yacht),
		starts_at: new Date(slot.starts_at),
		ends_at: new Date(slot.ends_at),
	});
	for (const move of await unsentMoves(services.pg, run.payload)) {
		try {
			await write(move);
		} catch (error) {
			// A letter that can never arrive has its own job to fail; it must not keep the later ones back.
			if (move === run.payload || !(error instanceof UnrecoverableError)) throw error;
			run.log.warn({ err: error, sequence: move.sequence }, "an earlier move could not be told");
		}
	}
}

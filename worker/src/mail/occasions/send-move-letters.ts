import { isStatus } from "@harborsmith/domain";
import { UnrecoverableError } from "bullmq";
import type { Run } from "../../processing/contract.ts";
import type { Services } from "../../services.ts";
import { type MailYacht, readYacht } from "../data/booking.ts";
import { readCrew } from "../data/crew.ts";
import { bookingConfirmed } from "../letters/booking-confirmed.ts";
import type { Before, Moved } from "../letters/moves/moved.ts";
import { isSameTime } from "../letters/moves/same-time.ts";
import type { LetterContext } from "../letters/parts/context.ts";
import type { Slot } from "../letters/parts/letter.ts";
import { staffNewBooking } from "../letters/staff-new-booking.ts";
import { loadContext } from "../load-context.ts";
import type { Post } from "../sending/post.ts";
import { readLastAnnounced } from "./read-last-announced.ts";
import { sendMoveLetter } from "./send-move-letter.ts";
import { isConfirmationUnsent } from "./unsent-confirmation.ts";
import { type Move, unsentMoves } from "./unsent-moves.ts";

/**
 * Writes to guest, office and crew about each move of a charter, in the order in which it moved: from what each of them
 * was last told, to where it stands after the move. Who knows that already gets no letter.
 */
export async function sendMoveLetters(services: Services, post: Post, run: Run<Move>): Promise<void> {
	const context = await loadContext(services, run.payload.booking);
	// What has been called off since has a letter of its own, which takes it out of the calendars.
	if (!isStatus("standing", context.booking.status))
		return run.log.info("no letter about the move, the charter is over");
	const outlive = async (letters: Promise<void>, isLatest: boolean): Promise<void> => {
		try {
			await letters;
		} catch (error) {
			// A letter that can never arrive has its own job to fail; it must not keep the later ones back.
			if (isLatest || !(error instanceof UnrecoverableError)) throw error;
			run.log.warn({ err: error }, "an earlier letter could not be sent");
		}
	};
	if (await isConfirmationUnsent(services.pg, context.booking.id)) {
		const letters = [bookingConfirmed(context), staffNewBooking(context)];
		await outlive(post.sendAll(letters, context.company.email, run.log), false);
	}
	const crew = await readCrew(services.directus, context.booking.id);
	const yachts = knownYachts(services, context);
	for (const move of await unsentMoves(services.pg, run.payload)) {
		const yacht = (await yachts(move.is.yacht)) ?? context.booking.yacht;
		const moved: Moved = {
			...context,
			booking: { ...context.booking, ...datesOf(move.is), yacht, calendar_sequence: move.sequence },
			before: await beforeFor(services, move, yachts),
			moved_at: new Date(move.at),
			crew,
		};
		await outlive(sendMoveLetter(post, moved, run.log), move === run.payload);
	}
}

type Yachts = (id: string) => Promise<MailYacht | undefined>;

const datesOf = ({ starts_at, ends_at }: Slot) => ({ starts_at: new Date(starts_at), ends_at: new Date(ends_at) });

const isSame = (one: Slot, other: Slot): boolean => one.yacht === other.yacht && isSameTime(one, other);

function knownYachts({ directus }: Services, { booking }: LetterContext): Yachts {
	const known = new Map<string, MailYacht | undefined>([[booking.yacht.id, booking.yacht]]);
	return async (id) => {
		if (!known.has(id)) known.set(id, await readYacht(directus, id));
		return known.get(id);
	};
}

/** What each recipient knows: what they were last told, else where the charter stood before the move. */
async function beforeFor({ pg }: Services, move: Move, yachts: Yachts): Promise<Moved["before"]> {
	const told = await readLastAnnounced(pg, move.booking);
	const known = new Map<string, Before>();
	for (const [recipient, slot] of [...told, ["", move.was] as const]) {
		known.set(recipient, { yacht: (await yachts(slot.yacht)) ?? null, ...datesOf(slot) });
	}
	return (recipient) => {
		const last = told.get(recipient);
		if (last && (last.sequence >= move.sequence || isSame(last, move.is))) return undefined;
		return known.get(last ? recipient : "");
	};
}

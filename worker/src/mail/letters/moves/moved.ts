import type { MailBooking, MailYacht } from "../../data/booking.ts";
import type { CrewMember } from "../../data/crew.ts";
import { describeWhen, type When } from "../../format/when.ts";
import type { MailLocale } from "../../locale.ts";
import type { LetterContext } from "../context.ts";

/** A charter after one move of it: the booking stands as it was left by that move, `was` is what it was before. */
export type Moved = LetterContext & {
	was: { yacht: MailYacht; starts_at: Date; ends_at: Date };
	moved_at: Date;
	crew: CrewMember[];
};

/** One letter per version of the calendar entry and recipient. */
export const movedKey = ({ id, calendar_sequence }: MailBooking, recipient: string): string =>
	`mail:booking.moved:${id}:${calendar_sequence}:${recipient}`;

/** The times before, on the clock of the yacht that it was then; the yacht only where it is another one now. */
export function wasView({ booking, was }: Moved, locale: MailLocale): { yacht: string | null; when: When } {
	return {
		yacht: was.yacht.id === booking.yacht.id ? null : was.yacht.name,
		when: describeWhen(was.starts_at, was.ends_at, was.yacht.timezone, locale),
	};
}

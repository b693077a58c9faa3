import type { MailBooking, MailYacht } from "../../data/booking.ts";
import type { CrewMember } from "../../data/crew.ts";
import { describeWhen, type When } from "../../format/when.ts";
import type { MailLocale } from "../../locale.ts";
import type { LetterContext } from "../context.ts";

/** What a recipient was told before. The yacht is null where it is no longer there. */
export interface Before {
	yacht: Pick<MailYacht, "id" | "name" | "timezone"> | null;
	starts_at: Date;
	ends_at: Date;
}

/** A charter after one move of it: the booking stands as it was left by that move. */
export type Moved = LetterContext & {
	/** What a recipient was last told; undefined for who knows already where it stands now. */
	before: (recipient: string) => Before | undefined;
	moved_at: Date;
	crew: CrewMember[];
};

/** One letter per version of the calendar entry and recipient. */
export const movedKey = ({ id, calendar_sequence }: MailBooking, recipient: string): string =>
	`mail:booking.moved:${id}:${calendar_sequence}:${recipient}`;

/**
 * The times before, on the clock of the yacht that it was then, where they are others than now; the yacht only where it
 * is another one now.
 */
export function wasView(
	booking: MailBooking,
	before: Before,
	locale: MailLocale,
): { yacht: string | null; when: When | null } {
	const zone = before.yacht?.timezone ?? booking.yacht.timezone;
	const same =
		Number(before.starts_at) === Number(booking.starts_at) && Number(before.ends_at) === Number(booking.ends_at);
	return {
		yacht: before.yacht && before.yacht.id !== booking.yacht.id ? before.yacht.name : null,
		when: same ? null : describeWhen(before.starts_at, before.ends_at, zone, locale),
	};
}

import type { MailBooking, MailYacht } from "../../data/booking.ts";
import type { CrewMember } from "../../data/crew.ts";
import { describeWhen, type When } from "../../format/when.ts";
import type { MailLocale } from "../../locale.ts";
import type { LetterContext } from "../parts/context.ts";
import { isSameTime } from "./same-time.ts";

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
 * The times before, on the clock of the yacht that it was then, where they are others than now, with that clock's zone
 * where it is another one; the yacht only where it is another one now.
 */
export function wasView(
	booking: MailBooking,
	before: Before,
	locale: MailLocale,
): { yacht: string | null; when: When | null; zone: string | null } {
	const zone = before.yacht?.timezone ?? booking.yacht.timezone;
	const was = describeWhen(before.starts_at, before.ends_at, zone, locale);
	const is = describeWhen(booking.starts_at, booking.ends_at, booking.yacht.timezone, locale);
	return {
		yacht: before.yacht && before.yacht.id !== booking.yacht.id ? before.yacht.name : null,
		when: isSameTime(before, booking) ? null : was,
		zone: was.zone === is.zone ? null : was.zone,
	};
}

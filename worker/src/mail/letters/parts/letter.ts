import type { JobPayloads } from "@harborsmith/contract/queue";
import type { MailLocale } from "../../locale.ts";

export const letterNames = [
	"booking-confirmed",
	"booking-cancelled",
	"slot-taken",
	"payment-failed",
	"booking-link",
	"refund-made",
	"refund-lost",
	"staff-new-booking",
	"staff-attention",
	"staff-booking-off",
	"moves/charter-moved",
	"moves/staff-charter-moved",
	"moves/crew-charter-moved",
	"moves/crew-released",
	"requests/request-received",
	"requests/request-approved",
	"requests/request-closed",
] as const;

type LetterName = (typeof letterNames)[number];

/** A yacht and the time on it. */
export type Slot = JobPayloads["booking.moved"]["is"];

/** The slot that a letter names, with the version of the calendar's entry that it brings. */
export type Announced = Slot & { sequence: number };

/** One mail to one person, before it is rendered. */
export interface Letter {
	name: LetterName;
	/** The event and the recipient's role. A letter is sent once per key, for ever. */
	effect_key: string;
	to: { name: string; address: string };
	/** Nobody has shown yet that the address is theirs: no words of a guest's own, and only a few such letters a day. */
	unproven?: true;
	/** The slot that its recipient's calendar has after this letter: a later one about a move begins there. */
	tells?: Announced;
	/** The order of the refund that this letter says comes by hand. */
	by_hand?: string;
	locale: MailLocale;
	/** What the template may say. Everything is written out: templates neither compute nor format. */
	view: object;
	invite?: { method: "REQUEST" | "CANCEL"; content: string };
}

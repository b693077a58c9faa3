import type { MailLocale } from "../locale.ts";

export const letterNames = [
	"booking-confirmed",
	"booking-cancelled",
	"slot-taken",
	"payment-failed",
	"booking-link",
	"staff-new-booking",
	"staff-attention",
	"staff-booking-off",
	"moves/charter-moved",
	"moves/staff-charter-moved",
	"moves/crew-charter-moved",
	"requests/request-received",
	"requests/staff-request",
	"requests/request-approved",
	"requests/request-closed",
] as const;

export type LetterName = (typeof letterNames)[number];

/** One mail to one person, before it is rendered. */
export interface Letter {
	name: LetterName;
	/** The event and the recipient's role. A letter is sent once per key, for ever. */
	effect_key: string;
	to: { name: string; address: string };
	/** Nobody has shown yet that the address is theirs: no words of a guest's own, and only a few such letters a day. */
	unproven?: true;
	locale: MailLocale;
	/** What the template may say. Everything is written out: templates neither compute nor format. */
	view: object;
	invite?: { method: "REQUEST" | "CANCEL"; content: string };
}

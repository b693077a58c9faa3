import type { CrewMember } from "../../data/crew.ts";
import { mailLocale } from "../../locale.ts";
import { commonView } from "../parts/common-view.ts";
import type { LetterContext } from "../parts/context.ts";
import { inviteFor } from "../parts/invite.ts";
import type { Letter } from "../parts/letter.ts";

/**
 * Tells somebody of the crew that they are off a trip, which goes where they are not free, and takes it out of their
 * calendar. The booking stands as it was when they had agreed to it; nothing of the guest's contact is in it.
 */
export function crewReleased(context: LetterContext & { person: CrewMember; released_at: Date }): Letter {
	const { booking, company, person, released_at } = context;
	const locale = mailLocale(company.locale);
	const { name, address } = person;
	return {
		name: "moves/crew-released",
		effect_key: `mail:crew.released:${booking.id}:${released_at.getTime()}:crew:${person.id}`,
		to: { name, address },
		locale,
		view: commonView(booking, company, locale),
		invite: inviteFor({ ...context, locale, cancelled: true, stamp: released_at, attendee: { name, address } }),
	};
}

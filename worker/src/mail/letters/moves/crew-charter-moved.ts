import { mailLocale } from "../../locale.ts";
import { announcedBy, commonView } from "../parts/common-view.ts";
import { inviteFor } from "../parts/invite.ts";
import type { Letter } from "../parts/letter.ts";
import { type Moved, movedKey, wasView } from "./moved.ts";

/**
 * Tells each member of the crew who has an address; nothing of the guest's contact is in it. Who has not answered yet has
 * no invitation that would be replaced.
 */
export function crewCharterMoved(moved: Moved): Letter[] {
	const { booking, company } = moved;
	const locale = mailLocale(company.locale);
	return moved.crew.flatMap(({ id, name, address, is_asked = false }) => {
		const before = moved.before(`crew:${id}`);
		if (!before) return [];
		return {
			name: "moves/crew-charter-moved",
			effect_key: movedKey(booking, `crew:${id}`),
			to: { name, address },
			tells: announcedBy(booking),
			locale,
			view: { ...commonView(booking, company, locale), was: wasView(booking, before, locale), asked: is_asked },
			...(is_asked
				? {}
				: {
						invite: inviteFor({
							...moved,
							locale,
							cancelled: false,
							stamp: moved.moved_at,
							attendee: { name, address },
						}),
					}),
		};
	});
}

import { cancellationTerms } from "../../format/cancellation-terms.ts";
import { announcedBy, commonView, manageUrl } from "../parts/common-view.ts";
import { guestLocale, guestOf } from "../parts/context.ts";
import { inviteFor } from "../parts/invite.ts";
import type { Letter } from "../parts/letter.ts";
import { priceView } from "../parts/price-view.ts";
import { type Moved, movedKey, wasView } from "./moved.ts";

/** Tells the guest the new time, and moves it in their calendar. Undefined when they know it already. */
export function charterMoved(moved: Moved): Letter | undefined {
	const { booking, company, links } = moved;
	const before = moved.before("customer");
	if (!before) return undefined;
	const locale = guestLocale(moved);
	return {
		name: "moves/charter-moved",
		effect_key: movedKey(booking, "customer"),
		to: guestOf(booking),
		tells: announcedBy(booking),
		locale,
		view: {
			...commonView(booking, company, locale),
			was: wasView(booking, before, locale),
			// A start that moves takes the date of the balance and the steps of the terms along.
			price: priceView(moved, locale),
			terms: cancellationTerms(booking, moved.now, locale),
			manage_url: manageUrl(booking, links, locale, moved.manage_token),
		},
		invite: inviteFor({ ...moved, locale, cancelled: false, stamp: moved.moved_at }),
	};
}

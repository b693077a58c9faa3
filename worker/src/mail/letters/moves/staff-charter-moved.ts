import { adminUrl, announcedBy, commonView, guestView } from "../parts/common-view.ts";
import { inviteFor } from "../parts/invite.ts";
import type { Letter } from "../parts/letter.ts";
import { toOffice } from "../parts/to-office.ts";
import { type Moved, movedKey, wasView } from "./moved.ts";

/** Tells the office. Undefined while the company has no address of its own, and when the office knows it already. */
export function staffCharterMoved(
	moved: Moved & {
		/** Whether the guest's letter about it has gone out; undefined while that is open. */
		guest_told: boolean | undefined;
	},
): Letter | undefined {
	const { booking, company, links } = moved;
	const head = toOffice(moved);
	const before = moved.before("staff");
	if (!head || !before) return undefined;
	const { locale } = head;
	return {
		...head,
		name: "moves/staff-charter-moved",
		effect_key: movedKey(booking, "staff"),
		tells: announcedBy(booking),
		view: {
			...commonView(booking, company, locale),
			guest: guestView(booking),
			was: wasView(booking, before, locale),
			guest_told: moved.guest_told ?? null,
			crew_told: moved.crew.length > 0,
			admin_url: adminUrl(booking, links),
		},
		invite: inviteFor({ ...moved, locale, cancelled: false, stamp: moved.moved_at }),
	};
}

import { mailLocale } from "../../locale.ts";
import { adminUrl, commonView, guestView } from "../common-view.ts";
import { inviteFor } from "../invite.ts";
import type { Letter } from "../letter.ts";
import { type Moved, movedKey, wasView } from "./moved.ts";

/** Tells the office. Undefined while the company has no address of its own. */
export function staffCharterMoved(moved: Moved): Letter | undefined {
	const { booking, company, links } = moved;
	if (!company.email) return undefined;
	const locale = mailLocale(company.locale);
	return {
		name: "moves/staff-charter-moved",
		effect_key: movedKey(booking, "staff"),
		to: { name: company.company_name, address: company.email },
		locale,
		view: {
			...commonView(booking, company, locale),
			guest: guestView(booking),
			was: wasView(moved, locale),
			crew_told: moved.crew.length > 0,
			admin_url: adminUrl(booking, links),
		},
		invite: inviteFor({ ...moved, locale, cancelled: false, stamp: moved.moved_at }),
	};
}

import { readMailbox, signManageToken } from "@harborsmith/kit";
import type { Services } from "../services.ts";
import { readBooking } from "./data/booking.ts";
import { readCompany } from "./data/company.ts";
import type { Links } from "./letters/parts/common-view.ts";
import type { LetterContext } from "./letters/parts/context.ts";

const linksOf = (env: Services["env"]): Links => ({ storefront: env.STOREFRONT_URL, directus: env.PUBLIC_URL });

/** What a letter to the office alone is written from. */
export async function loadOffice({ env, directus }: Services): Promise<Pick<LetterContext, "company" | "links">> {
	return { company: await readCompany(directus), links: linksOf(env) };
}

/** Reads what the letters of a booking are written from. */
export async function loadContext({ env, directus, now }: Services, bookingId: string): Promise<LetterContext> {
	const [booking, company] = await Promise.all([readBooking(directus, bookingId), readCompany(directus)]);
	const at = now();
	return {
		booking,
		company,
		links: linksOf(env),
		sender: readMailbox(env.MAIL_FROM).address,
		manage_token: await signManageToken({
			secret: env.HARBORSMITH_SECRET,
			booking: booking.id,
			version: booking.manage_version,
			ends_at: booking.ends_at,
			now: at,
		}),
		now: at,
	};
}

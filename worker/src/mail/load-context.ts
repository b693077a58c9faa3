import { signManageToken } from "@harborsmith/kit";
import type { Services } from "../services.ts";
import { readBooking } from "./data/booking.ts";
import { readCompany } from "./data/company.ts";
import type { LetterContext } from "./letters/context.ts";
import { bareAddress } from "./sending/address.ts";

/** Reads what the letters of a booking are written from. */
export async function loadContext({ env, directus, now }: Services, bookingId: string): Promise<LetterContext> {
	const [booking, company] = await Promise.all([readBooking(directus, bookingId), readCompany(directus)]);
	const at = now();
	return {
		booking,
		company,
		links: { storefront: env.STOREFRONT_URL, directus: env.PUBLIC_URL },
		sender: bareAddress(env.MAIL_FROM),
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

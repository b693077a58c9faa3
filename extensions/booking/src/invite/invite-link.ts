import type { inviteLinkAnswer } from "@harborsmith/contract/bookings";
import type { CharterContext } from "@harborsmith/directus-extension-charter";
import { isBookingNumber, toRfc3339 } from "@harborsmith/domain";
import { refuse, signInviteTicket, verifyInviteTicket } from "@harborsmith/kit";
import type { z } from "zod";
import type { OpenedBooking } from "../access/booking-access.ts";
import { findBooking } from "../access/find-booking.ts";
import { calendarEffect } from "./calendar-effect.ts";

type InviteLink = z.output<typeof inviteLinkAnswer>["data"];

/**
 * `POST /charter/bookings/:number/invite-link`: an address that a browser can open by itself. Files that a page makes up
 * cannot be saved on phones and in the browsers inside other apps. @throws INVALID_STATE where there is no such file
 */
export const inviteLink = async (context: CharterContext, { loaded }: OpenedBooking): Promise<InviteLink> => {
	const { booking, yacht } = loaded;
	calendarEffect(booking);
	const { HARBORSMITH_SECRET: secret, PUBLIC_URL } = context.env;
	const now = context.now();
	const { ticket, expires_at } = await signInviteTicket({
		secret,
		booking: booking.id,
		version: booking.manage_version,
		now,
	});
	const url = `${PUBLIC_URL}/charter/bookings/${booking.number}/invite.ics?${new URLSearchParams({ ticket })}`;
	return { url, expires_at: toRfc3339(expires_at, yacht.timezone) };
};

/** The booking whose calendar file a ticket opens. @throws UNAUTHORIZED, FORBIDDEN for another booking or an old ticket */
export const openByTicket = async (context: CharterContext, number: string, ticket: string): Promise<OpenedBooking> => {
	const secret = context.env.HARBORSMITH_SECRET;
	const claims = await verifyInviteTicket({ secret, ticket, now: context.now() });
	const loaded = isBookingNumber(number) ? await findBooking(context, number) : undefined;
	if (loaded && loaded.booking.id === claims.booking && loaded.booking.manage_version === claims.version) {
		return { loaded, actor: "guest_by_link" };
	}
	throw refuse("FORBIDDEN", "booking_of_another", {});
};

import type { CharterContext } from "@harborsmith/directus-extension-charter";
import { type Actor, isBookingNumber, mayDo, type UseCase } from "@harborsmith/domain";
import { type ManageClaims, refuse, verifyManageToken } from "@harborsmith/kit";
import type { Caller } from "./caller.ts";
import { companyActors } from "./company-actors.ts";
import { findBooking, type LoadedBooking } from "./find-booking.ts";

export type OpenedBooking = { loaded: LoadedBooking; actor: Actor };

/** What a link's token claims. One that is no good matters only to somebody who has nothing else to show. */
const claimsOf = async (context: CharterContext, { manage_token, user }: Caller): Promise<ManageClaims | null> => {
	if (manage_token === null) return null;
	const secret = context.env.HARBORSMITH_SECRET;
	try {
		return await verifyManageToken({ secret, token: manage_token, now: context.now() });
	} catch (error) {
		if (user === null) throw error;
		return null;
	}
};

/**
 * What a caller is to this booking. Whoever holds its link and is signed in for the company acts for the company, since
 * everybody in the office may have the link; only their own charter is theirs as a guest.
 */
const actorsOf = (
	{ user }: Caller,
	claims: ManageClaims | null,
	{ company, loaded }: { company: Actor[]; loaded: LoadedBooking | undefined },
): Actor[] => {
	if (!loaded) return company;
	const { booking, account } = loaded;
	const byLink = claims?.booking === booking.id && claims.version === booking.manage_version;
	return [
		...(user !== null && account === user ? ["guest_by_account" as const] : []),
		...company,
		...(byLink ? ["guest_by_link" as const] : []),
	];
};

const byAnOldLink = (claims: ManageClaims | null, loaded: LoadedBooking | undefined): boolean =>
	claims !== null && claims.booking === loaded?.booking.id && claims.version !== loaded.booking.manage_version;

/**
 * A booking for somebody who may do `useCase` with it. Who has no right gets one answer, whether there is such a booking
 * or not; only those who may open every booking are told that there is none.
 * @throws UNAUTHORIZED without any identity, FORBIDDEN, NOT_FOUND
 */
export const openBooking = async (
	context: CharterContext,
	number: string,
	caller: Caller,
	useCase: UseCase,
): Promise<OpenedBooking> => {
	if (caller.manage_token === null && caller.user === null) {
		throw refuse("UNAUTHORIZED", "link_or_sign_in", {});
	}
	const claims = await claimsOf(context, caller);
	const company = await companyActors(context, caller);
	const loaded = isBookingNumber(number) ? await findBooking(context, number) : undefined;
	const all = actorsOf(caller, claims, { company, loaded });
	const actor = all.find((each) => mayDo(each, useCase));
	if (actor && loaded) return { loaded, actor };
	if (company.some((each) => mayDo(each, "view")) && !loaded) {
		throw refuse("NOT_FOUND", "no_such_booking", {});
	}
	if (all.some((each) => mayDo(each, "view"))) throw refuse("FORBIDDEN", "booking_for_looking", {});
	if (byAnOldLink(claims, loaded)) throw refuse("FORBIDDEN", "link_replaced", {});
	throw refuse("FORBIDDEN", "booking_of_another", {});
};

import { isBookingNumber } from "@harborsmith/domain";
import { charterError, verifyManageToken } from "@harborsmith/kit";
import type { CharterContext } from "../context/charter-context.ts";
import type { Caller } from "./caller.ts";
import { type LoadedBooking, loadBooking } from "./load-booking.ts";

export type OpenedBooking = { loaded: LoadedBooking; audience: "guest" | "staff" };

/** Contact columns in the question keep out those who may see a booking but not its guest: Directus refuses them. */
const staffFields = ["id", "customer.email", "customer.phone"];

const isStaff = async ({ directus }: CharterContext, caller: Caller, id: string): Promise<boolean> => {
	if (caller.accountability?.admin === true) return true;
	const schema = await directus.getSchema();
	const bookings = new directus.services.ItemsService("bookings", { schema, accountability: caller.accountability });
	try {
		await bookings.readOne(id, { fields: staffFields });
		return true;
	} catch {
		return false;
	}
};

const holdsToken = async (context: CharterContext, token: string, { booking }: LoadedBooking): Promise<boolean> => {
	const secret = context.env.HARBORSMITH_SECRET;
	const claims = await verifyManageToken({ secret, token, now: context.now() });
	return claims.booking === booking.id && claims.version === booking.manage_version;
};

/**
 * A booking for someone who may see it: the holder of its manage token, its own customer, or staff.
 * @throws UNAUTHORIZED without any identity, NOT_FOUND, FORBIDDEN for somebody else's booking
 */
export const openBooking = async (context: CharterContext, number: string, caller: Caller): Promise<OpenedBooking> => {
	if (caller.manage_token === null && caller.user === null) {
		throw charterError("UNAUTHORIZED", "Please sign in or use the link from your mail.");
	}
	if (!isBookingNumber(number)) throw charterError("NOT_FOUND", "We have no booking with this number.");
	const loaded = await loadBooking(context, number);
	if (caller.manage_token !== null && (await holdsToken(context, caller.manage_token, loaded))) {
		return { loaded, audience: "guest" };
	}
	if (caller.user !== null && loaded.customer.user === caller.user) return { loaded, audience: "guest" };
	if (caller.user !== null && (await isStaff(context, caller, loaded.booking.id))) return { loaded, audience: "staff" };
	throw charterError("FORBIDDEN", "This booking belongs to someone else.");
};

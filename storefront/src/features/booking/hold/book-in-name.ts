import type { BookingCreated, BookingRequestBody } from "@harborsmith/contract/bookings";
import { isApiError } from "../../../lib/api/api-error.ts";
import { createBooking } from "../record/booking.queries.ts";

/**
 * Books in the name of whoever is signed in, else as a guest. A session that the service does not accept must not stand in
 * the way of a booking, so it is left out then.
 */
export async function bookInName(
	api: string,
	body: BookingRequestBody,
	{ key, session }: { key: string; session: () => Promise<string | undefined> },
): Promise<BookingCreated> {
	const access_token = await session();
	try {
		return await createBooking(api, body, { key, access_token });
	} catch (error) {
		const isRefusedSession = access_token && isApiError(error) && [401, 403].includes(error.status);
		if (!isRefusedSession) throw error;
		return createBooking(api, body, { key });
	}
}

import { claimAnswer } from "@harborsmith/contract/bookings";
import * as z from "zod/mini";
import { isApiError } from "../../lib/api/api-error.ts";
import { request } from "../../lib/api/request.ts";
import type { Offer } from "../booking/manage/offer-link.ts";
import { requestKey } from "../booking/record/booking.queries.ts";

const myBookingSchema = z.object({
	number: z.string(),
	status: z.string(),
	payment_status: z.nullish(z.string()),
	starts_at: z.string(),
	ends_at: z.string(),
	guests: z.number(),
	total_cents: z.coerce.number(),
	currency: z.string(),
	yacht: z.nullish(z.object({ name: z.string(), slug: z.nullish(z.string()), timezone: z.nullish(z.string()) })),
});
export type MyBooking = z.output<typeof myBookingSchema>;

const answerSchema = z.object({ data: z.array(myBookingSchema) });
const fields =
	"number,status,payment_status,starts_at,ends_at,guests,total_cents,currency,yacht.name,yacht.slug,yacht.timezone";

/** Every booking of the signed-in customer, latest first; none for people who work here and may not book. */
export async function readMyBookings(api: string, access_token: string): Promise<MyBooking[]> {
	const headers = { Authorization: `Bearer ${access_token}` };
	const query = { fields, sort: "-starts_at", limit: 100, "filter[customer][user][_eq]": "$CURRENT_USER" };
	try {
		return (await request(api, "/items/bookings", answerSchema, { headers, query })).data;
	} catch (error) {
		if (isApiError(error, "FORBIDDEN")) return [];
		throw error;
	}
}

/** Puts a booking into the signed-in customer's account, by the key of its link. */
export async function claimBooking(api: string, { number, token }: Offer, access_token: string): Promise<void> {
	const headers = {
		"X-Manage-Token": token,
		Authorization: `Bearer ${access_token}`,
		"Idempotency-Key": requestKey(),
	};
	const path = `/charter/bookings/${encodeURIComponent(number)}/claim`;
	await request(api, path, claimAnswer, { method: "POST", body: {}, headers });
}

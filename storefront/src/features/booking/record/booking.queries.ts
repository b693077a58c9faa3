import {
	type BookingCreated,
	type BookingRequestBody,
	bookingAnswer,
	bookingCreatedAnswer,
	type Cancellation,
	type CancelRequestBody,
	cancelAnswer,
	holdAnswer,
	inviteLinkAnswer,
	type PreparedPayment,
	payAnswer,
} from "@harborsmith/contract/bookings";
import { request } from "../../../lib/api/request.ts";
import type { Booking } from "./booking.ts";

/** How a guest proves that a booking is theirs: the token of the link, or the access token of their account. */
export type Proof = { manage_token: string } | { access_token: string };

const path = (number: string, action = ""): string => `/charter/bookings/${encodeURIComponent(number)}${action}`;

function proofHeaders(proof: Proof): Record<string, string> {
	return "manage_token" in proof
		? { "X-Manage-Token": proof.manage_token }
		: { Authorization: `Bearer ${proof.access_token}` };
}

/** A key that makes a repeated request the same request. */
export function requestKey(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Takes the slot and prepares the payment; in the name of the account whose `access_token` it comes with, if any. */
export async function createBooking(
	api: string,
	body: BookingRequestBody,
	{ key, access_token }: { key: string; access_token?: string | undefined },
): Promise<BookingCreated> {
	const headers = { "Idempotency-Key": key, Authorization: access_token && `Bearer ${access_token}` };
	const options = { method: "POST", body, headers, timeout: 20_000 } as const;
	return (await request(api, "/charter/bookings", bookingCreatedAnswer, options)).data;
}

export async function readBooking(api: string, number: string, proof: Proof): Promise<Booking> {
	return (await request(api, path(number), bookingAnswer, { headers: proofHeaders(proof) })).data;
}

/** How to pay a booking that waits for its payment; the same payment however often it is asked for. */
export async function readPayment(api: string, number: string, proof: Proof): Promise<PreparedPayment> {
	const options = { method: "POST", body: {}, headers: proofHeaders(proof) } as const;
	return (await request(api, path(number, "/pay"), payAnswer, options)).data;
}

/** Adds five minutes to the hold, once; gives the new end. */
export async function extendHold(api: string, number: string, proof: Proof): Promise<string> {
	const headers = { ...proofHeaders(proof), "Idempotency-Key": requestKey() };
	const options = { method: "POST", body: {}, headers } as const;
	return (await request(api, path(number, "/extend-hold"), holdAnswer, options)).data.hold_expires_at;
}

/** Cancels, or with `preview` only says what would come back; cents. */
export async function cancelBooking(
	api: string,
	number: string,
	proof: Proof,
	body: CancelRequestBody,
): Promise<Pick<Cancellation, "refund_cents" | "status">> {
	const headers = { ...proofHeaders(proof), "Idempotency-Key": requestKey() };
	// The payment company is asked first, and may take its time.
	const options = { method: "POST", body, headers, timeout: 20_000 } as const;
	return (await request(api, path(number, "/cancel"), cancelAnswer, options)).data;
}

/** An address of the booking's calendar file that the browser opens by itself, for ten minutes. */
export async function inviteAddress(api: string, number: string, proof: Proof): Promise<string> {
	const options = { method: "POST", body: {}, headers: proofHeaders(proof) } as const;
	return (await request(api, path(number, "/invite-link"), inviteLinkAnswer, options)).data.url;
}

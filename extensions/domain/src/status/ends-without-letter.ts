import type { BookingStatus } from "../vocabulary.ts";

/**
 * Whether nobody has been written to about a booking that is given up: a hold that was neither paid nor asked for, so that
 * there is nothing to take back.
 */
export const endsWithoutLetter = ({
	from,
	paid_cents,
	request_expires_at,
}: {
	from: BookingStatus | null | undefined;
	paid_cents: number;
	request_expires_at: unknown;
}): boolean => from === "pending" && paid_cents === 0 && !request_expires_at;

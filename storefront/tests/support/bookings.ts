import type { Page } from "playwright-core";
import type { TestStack } from "../../../tests/support/stack.ts";
import { until } from "../../../tests/support/until.ts";

export interface BookingRow extends Record<string, unknown> {
	status: string;
	payment_status: string;
	total_cents: number;
	paid_cents: number;
	refunded_cents: number;
}

/** The booking that a page's address names. */
export const numberOf = (page: Page): string => /HS-[0-9A-Z]{8}/.exec(page.url())?.[0] ?? "";

/** What tests ask of bookings, and do to them behind the guest's back. */
export function useBookings({ sql }: TestStack) {
	const row = async (number: string): Promise<BookingRow | undefined> => {
		const query = `SELECT status, payment_status, total_cents::int, paid_cents::int, refunded_cents::int
			FROM bookings WHERE number = $1`;
		return (await sql<BookingRow>(query, [number]))[0];
	};
	const status = async (number: string): Promise<string | undefined> => (await row(number))?.status;
	const waitFor = (number: string, wanted: string): Promise<unknown> =>
		until(
			() => status(number),
			(found) => found === wanted,
			{ seconds: 90, every: 1000, what: `${number} as ${wanted}` },
		);
	const endHoldIn = (number: string, seconds: number): Promise<unknown> =>
		sql("UPDATE bookings SET hold_expires_at = now() + make_interval(secs => $2) WHERE number = $1", [number, seconds]);
	return {
		row,
		status,
		waitFor,
		/** Lets the hold end so many seconds from now, and the page learn of it. */
		async shortenHold(page: Page, seconds: number): Promise<void> {
			await endHoldIn(numberOf(page), seconds);
			await page.reload();
			await page.getByRole("timer").waitFor();
		},
		/** Lets the hold end now and waits until the platform has given the time back; no page learns of it. */
		async endHold(number: string): Promise<void> {
			await endHoldIn(number, 0);
			await waitFor(number, "expired");
		},
		/** The time is given back at once, as by another process: the payment company is not asked. */
		expire: (number: string): Promise<unknown> =>
			sql("UPDATE bookings SET status = 'expired' WHERE number = $1", [number]),
	};
}

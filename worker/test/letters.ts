import type { Language } from "@harborsmith/domain/vocabulary";
import { parseBooking } from "../src/mail/data/booking.ts";
import type { Company } from "../src/mail/data/company.ts";
import { bookingCancelled } from "../src/mail/letters/booking-cancelled.ts";
import { bookingConfirmed } from "../src/mail/letters/booking-confirmed.ts";
import { bookingLink } from "../src/mail/letters/booking-link.ts";
import { charterMoved } from "../src/mail/letters/moves/charter-moved.ts";
import { crewCharterMoved } from "../src/mail/letters/moves/crew-charter-moved.ts";
import { crewReleased } from "../src/mail/letters/moves/crew-released.ts";
import { staffCharterMoved } from "../src/mail/letters/moves/staff-charter-moved.ts";
import type { LetterContext } from "../src/mail/letters/parts/context.ts";
import type { Letter } from "../src/mail/letters/parts/letter.ts";
import { paymentFailed } from "../src/mail/letters/payment-failed.ts";
import { refundLost } from "../src/mail/letters/refund-lost.ts";
import { refundMade } from "../src/mail/letters/refund-made.ts";
import { requestApproved } from "../src/mail/letters/requests/request-approved.ts";
import { requestClosed } from "../src/mail/letters/requests/request-closed.ts";
import { requestReceived } from "../src/mail/letters/requests/request-received.ts";
import { slotTaken } from "../src/mail/letters/slot-taken.ts";
import { staffAttention } from "../src/mail/letters/staff-attention.ts";
import { staffBookingOff } from "../src/mail/letters/staff-booking-off.ts";
import { staffNewBooking } from "../src/mail/letters/staff-new-booking.ts";
import { bookingRow, companyRow } from "./fixtures.ts";

export const now = new Date("2030-01-10T18:30:00Z");

export function letterContext(booking: object = {}, company: object = {}): LetterContext {
	return {
		booking: parseBooking(bookingRow(booking)),
		company: companyRow(company) as Company,
		links: { storefront: "https://charter.example", directus: "https://directus.example" },
		sender: "crew@harborsmith.example",
		manage_token: "token-of-the-guest",
		now,
	};
}

/** Every letter there is, in a language. */
export function allLetters(locale: Language, stored: object = {}): Letter[] {
	const context = letterContext({ locale, ...stored }, { locale });
	const pending = letterContext(
		{
			locale,
			status: "pending",
			confirmed_at: null,
			paid_cents: 0,
			hold_expires_at: "2030-01-10T18:40:00Z",
			...stored,
		},
		{ locale },
	);
	const request = letterContext(
		{
			locale,
			status: "requested",
			confirmed_at: null,
			paid_cents: 0,
			due_now_cents: 34_965,
			request_expires_at: "2030-01-11T18:30:00Z",
			...stored,
		},
		{ locale },
	);
	const moved = {
		...letterContext({ locale, calendar_sequence: 1, ...stored }, { locale }),
		before: () => ({
			yacht: context.booking.yacht,
			starts_at: new Date("2030-06-14T17:00:00Z"),
			ends_at: new Date("2030-06-14T21:00:00Z"),
		}),
		moved_at: now,
		crew: [{ id: "c1", name: "Grace O'Malley", address: "grace@crew.example" }],
	};
	const refund = { cents: 34_965, paid_cents: 34_965, earlier_cents: 0, way: "card", by_terms: true } as const;
	const letters = [
		charterMoved(moved),
		staffCharterMoved({ ...moved, guest_told: true }),
		...crewCharterMoved(moved),
		...moved.crew.map((person) => crewReleased({ ...moved, person, released_at: now })),
		requestReceived(request),
		staffNewBooking(request),
		requestApproved(
			letterContext(
				{
					locale,
					status: "pending",
					paid_cents: 0,
					due_now_cents: 34_965,
					request_expires_at: "2030-01-11T18:30:00Z",
					hold_expires_at: "2030-01-11T18:40:00Z",
					...stored,
				},
				{ locale },
			),
		),
		requestClosed({ ...request, why: "unanswered" }),
		staffBookingOff({ ...context, why: "cancelled", refund }),
		bookingConfirmed(context),
		staffNewBooking(context),
		bookingCancelled({ ...context, refund }),
		slotTaken({
			...pending,
			payment: "pi_1",
			refund_cents: 34_965,
			by_hand: false,
			is_short: false,
			alternatives: ["2030-06-14T17:00:00Z", "2030-06-16T17:00:00Z", "2030-06-17T20:00:00Z"].map((at) => new Date(at)),
		}),
		paymentFailed({ ...pending, tried: { amount_cents: 34_965, currency: context.booking.currency } }),
		staffAttention({
			attention: {
				key: "k",
				code: "refund_by_hand",
				booking: context.booking.id,
				number: context.booking.number,
				params: { amount_cents: 1000, currency: context.booking.currency },
			},
			company: context.company,
			links: context.links,
		}),
		bookingLink(context),
		refundMade({
			...context,
			refund: {
				booking: context.booking.id,
				number: context.booking.number,
				key: "p1",
				amount_cents: 12_345,
				currency: context.booking.currency,
				provider: "bank",
			},
		}),
		refundLost({
			...context,
			refund: {
				booking: context.booking.id,
				number: context.booking.number,
				key: "re_1",
				order: null,
				amount_cents: 12_345,
				currency: context.booking.currency,
			},
		}),
	];
	return letters.filter((letter) => letter !== undefined);
}

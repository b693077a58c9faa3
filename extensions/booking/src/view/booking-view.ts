import type { Booking } from "@harborsmith/contract/bookings";
import type { CharterContext } from "@harborsmith/directus-extension-charter";
import { mediaItem } from "@harborsmith/directus-extension-charter";
import {
	actsForCompany,
	cancellationOrder,
	cancellationSteps,
	dueWhenBooking,
	isSelfService,
	mayDo,
	type NextAction,
	nextActions,
	refundWay,
	refusedCents,
	toRfc3339,
} from "@harborsmith/domain";
import type { OpenedBooking } from "../access/booking-access.ts";
import type { LoadedBooking } from "../access/find-booking.ts";
import { guestPayments } from "./guest-payments.ts";
import { refundByHand } from "./refund-by-hand.ts";

const dateOrNull = (text: string | null): Date | null => (text === null ? null : new Date(text));

const contactOf = ({ booking }: LoadedBooking): Booking["customer"] => {
	const { first_name, last_name = null, email, phone = null } = booking.contact;
	return { first_name, last_name, email, phone };
};

const placeOf = ({ marina }: LoadedBooking): Booking["yacht"]["marina"] =>
	marina && {
		slug: marina.slug,
		name: marina.name,
		address: marina.address,
		latitude: marina.latitude,
		longitude: marina.longitude,
		directions: marina.directions,
		parking: marina.parking,
	};

const actionsOf = ({ loaded: { booking, account }, actor }: OpenedBooking, now: Date): NextAction[] => {
	const [starts_at, ends_at] = [new Date(booking.starts_at), new Date(booking.ends_at)];
	const state = { ...booking, starts_at, ends_at, hold_expires_at: dateOrNull(booking.hold_expires_at) };
	const forCompany = actsForCompany(actor);
	const steps = nextActions(state, now, forCompany ? "staff" : "guest").filter(
		(action) => mayDo(actor, action) && (forCompany || isSelfService(action)),
	);
	return actor === "guest_by_link" && account === null ? [...steps, "claim"] : steps;
};

/** Neither its guest nor the system has called it off. */
const isCancelledByCompany = ({ status, cancellation_code: code }: LoadedBooking["booking"]): boolean =>
	status === "cancelled" && (code === null || code === "cancelled_by_company");

/** How the refund of its cancellation reaches the guest, null where there is none, and what of it the cards did not take. */
const wayOf = ({ booking, payments }: LoadedBooking): Pick<Booking, "refund_way" | "refund_refused_cents"> => {
	const { id, status, refund_cents, paid_cents, refunded_cents } = booking;
	if (status !== "cancelled" || !refund_cents) return { refund_way: null, refund_refused_cents: 0 };
	const order = cancellationOrder(id);
	return {
		refund_way: refundWay({ ledger: payments, order, paid_cents, refunded_cents }),
		refund_refused_cents: refusedCents(payments, order),
	};
};

/** A booking as its page shows it, with what can be done next. Reading it asks nobody and changes nothing. */
export const bookingView = (context: CharterContext, opened: OpenedBooking): Booking => {
	const now = context.now();
	const { loaded } = opened;
	const { booking, yacht, lines, payments, image } = loaded;
	const starts_at = new Date(booking.starts_at);
	const ends_at = new Date(booking.ends_at);
	const cancelled_by_company = isCancelledByCompany(booking);
	const zoned = (text: string | null): string | null => text && toRfc3339(new Date(text), yacht.timezone);
	return {
		number: booking.number,
		status: booking.status,
		payment_status: booking.payment_status,
		charter_type: booking.charter_type,
		yacht: {
			slug: yacht.slug,
			name: yacht.name,
			timezone: yacht.timezone,
			image: image && mediaItem(image),
			marina: placeOf(loaded),
		},
		customer: contactOf(loaded),
		starts_at: toRfc3339(starts_at, yacht.timezone),
		ends_at: toRfc3339(ends_at, yacht.timezone),
		guests: booking.guests,
		special_requests: booking.special_requests,
		currency: booking.currency,
		lines: lines.map(({ kind, label, unit, quantity, unit_cents, amount_cents }) => ({
			kind,
			label,
			unit,
			quantity,
			unit_cents,
			amount_cents,
		})),
		subtotal_cents: booking.subtotal_cents,
		discount_cents: booking.discount_cents,
		tax_cents: booking.tax_cents,
		total_cents: booking.total_cents,
		paid_cents: booking.paid_cents,
		refunded_cents: booking.refunded_cents,
		refunding_cents: booking.refunding_cents,
		cancelled_at: zoned(booking.cancelled_at),
		cancelled_by_company,
		cancellation_reason: cancelled_by_company ? booking.cancellation_reason : null,
		refund_cents: booking.refund_cents,
		...wayOf(loaded),
		refund_by_hand_cents: refundByHand(booking, payments),
		due_now_cents: dueWhenBooking(booking),
		balance_due_at: zoned(booking.balance_due_at),
		security_deposit_cents: booking.security_deposit_cents,
		deposit_status: booking.deposit_status,
		hold_expires_at: zoned(booking.hold_expires_at),
		hold_extended: booking.hold_extended === true,
		request_expires_at: zoned(booking.request_expires_at),
		cancellation: cancellationSteps(booking.policy ?? [], starts_at, yacht.timezone, now),
		payments: guestPayments(payments).map(({ kind, status, provider, amount_cents, currency, processed_at }) => ({
			kind,
			status,
			by_hand: provider !== "stripe",
			amount_cents,
			currency,
			processed_at: zoned(processed_at),
		})),
		next_actions: actionsOf(opened, now),
	};
};

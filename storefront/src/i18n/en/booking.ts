import { guestWords } from "@harborsmith/contract/words/guest";
import { underKey } from "../under-key.ts";

export const booking = {
	"booking.title": "Booking {number}",
	"booking.number": "Booking number",
	"booking.loading": "Opening your booking",
	"booking.missing": "This link cannot open the booking",
	"booking.missing.lead":
		"It may be incomplete or no longer valid. The link in your confirmation email works. A booking that you keep in your account is also under My bookings when you sign in.",
	"booking.keyless": "Your booking opens with your own link",
	"booking.keyless.lead":
		"It is behind the button of the email that confirmed this booking or answered your request. The address in your calendar leaves it out, because calendars are shared. A booking that you keep in your account is also under My bookings when you sign in.",
	"booking.missing.help": "Ask us for help",
	"booking.signin": "Sign in",
	"booking.confirmed.heading": "You're booked, {name}.",
	"booking.confirmed.lead":
		"The confirmation is on its way to {email}. Keep this page: its link is your key to the booking.",
	"booking.requested.heading": "Your request is with us.",
	"booking.requested.lead":
		"We answer by {when}, by email to {email}. If we can take you, you get a link to pay, and the charter is yours once it is paid. Nothing is charged before that, and until we answer the time stays open to others.",
	"booking.approved.lead":
		"We can take you. The yacht is held for you until {when}: pay by then, and the charter is yours.",
	...underKey("booking.status", guestWords["en-US"].statuses),
	"booking.status.awaited": "Confirming your payment",
	"booking.status.unanswered": "Not answered in time",
	"booking.status.declined": "Declined",
	"booking.declined": "We are sorry: we cannot take you this time.",
	"booking.reason": "The reason: {reason}",
	"booking.nothing_charged": "Nothing was charged.",
	"booking.status.late": "Paid too late",
	"booking.paystatus.pending": "Not paid yet",
	"booking.paystatus.partial": "Partly paid",
	"booking.paystatus.paid": "Paid",
	"booking.paystatus.partially_refunded": "Partly refunded",
	"booking.paystatus.refunded": "Refunded",
	"booking.paystatus.failed": "Payment failed",
	"booking.when": "When",
	"booking.departs": "Departure",
	"booking.returns": "Return",
	"booking.where": "Where",
	"booking.who": "Who",
	"booking.price": "Price",
	"booking.payments": "Payments",
	"booking.payments.none": "No payments yet.",
	"booking.payment.charge": "Payment",
	"booking.payment.refund": "Refund",
	"booking.payment.refund_by_hand": "Refund by the company",
	"booking.pay.gone": "Your card was not charged: this booking has changed in the meantime. Please look at it again.",
	"booking.overpaid": "You have paid {amount} more than the charter costs now. We will be in touch about it.",
	"booking.refund.by_hand":
		"{amount} does not go back by card: we give it back to you another way and write to you about it.",
	"booking.refund.failed":
		"A refund of {amount} could not go back to your card. We know of it, give it back to you another way and will be in touch.",
	"booking.payment.deposit_hold": "Deposit held",
	"booking.payment.deposit_capture": "Deposit used",
	"booking.payment.deposit_release": "Deposit released",
	"booking.payment.external": "Payment in person",
	"booking.payment.pending": "in progress",
	"booking.payment.failed": "failed",
	"booking.terms": "Cancellation and deposit",
	"booking.calendar": "Add to my calendar",
	"booking.calendar.remove": "Remove from my calendar",
	"booking.print": "Print",
	"booking.pay": "Pay {amount}",
	"booking.cancel": "Cancel this booking",
	"booking.cancel.preview": "If you cancel now you get {amount} back.",
	"booking.cancel.preview.none": "If you cancel now nothing is paid back.",
	"booking.cancel.preview.unpaid": "Nothing was charged. If you cancel now, the yacht is free for others again.",
	"booking.cancel.reason": "Tell us why (optional)",
	"booking.cancel.confirm": "Cancel and get {amount} back",
	"booking.cancel.confirm.none": "Cancel this booking",
	"booking.cancel.keep": "Keep my booking",
	"booking.withdraw": "Withdraw this request",
	"booking.withdraw.preview.none": "Nothing was charged. If you withdraw it, we stop looking for an answer.",
	"booking.withdraw.confirm.none": "Withdraw this request",
	"booking.withdraw.keep": "Keep my request",
	"booking.withdraw.done": "The request is closed. Nothing was charged.",
	"booking.cancel.done": "The booking is cancelled. {amount} is on its way back to your card.",
	"booking.cancel.done.as_paid": "The booking is cancelled. {amount} goes back to you the way it was paid.",
	"booking.cancel.done.by_hand":
		"The booking is cancelled. You get {amount} back. Your card did not take it, so we give it back another way and write to you about it.",
	"booking.cancel.done.given": "The booking is cancelled. {amount} has gone back to you.",
	"booking.cancel.done.none": "The booking is cancelled.",
	"booking.cancel.other_refund":
		"Something changed in the meantime: {amount} would go back now. Please look at it again.",
	"booking.cancel.done.kept":
		"The booking is cancelled. {amount} that you paid is not refunded. If you think that is wrong, write to us and a person will look at it.",
	"booking.cancel.earlier": "{amount} had gone back to you before.",
	"booking.next": "Before you come",
	"booking.next.arrive": "Be at the berth 15 minutes before departure. Soft-soled shoes, a layer more than you think.",
	"booking.hold_over": "The time to pay has ended. In a moment this page says what became of the booking.",
	"booking.expired": "This booking was not paid in time, so the slot was given back. Nothing was charged.",
	"booking.expired.unanswered":
		"We are sorry: we did not get to answer your request in time, so it has run out. Nothing was charged.",
	"booking.expired.looked_at":
		"This booking has run out. Your payment came in another currency than the booking's, so a person looks at it and writes to you.",
	"booking.expired.short":
		"Your payment was less than what was due, so this booking has run out. All {amount} goes back to you.",
	"booking.expired.paid":
		"Your payment arrived after your time had been given back, and somebody else has it now. We are sorry. All {amount} goes back to your card.",
	"booking.expired.by_hand":
		"This booking has run out, and your card did not take the refund. {amount} is still yours: a person sends it to you another way and writes to you.",
	"booking.awaited":
		"Your payment went through. The booking is confirmed as soon as the payment company tells us: this page changes by itself, and the confirmation also comes to {email}. Please do not pay again.",
	"booking.free": "Free around your time",
	"booking.again": "See free times",
} as const;

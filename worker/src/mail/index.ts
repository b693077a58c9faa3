import { cancellationOrder, endsWithoutLetter, isStatus } from "@harborsmith/domain";
import type { Register, Run } from "../processing/contract.ts";
import type { Services } from "../services.ts";
import { readAlternatives } from "./data/alternatives.ts";
import { decidedRefund } from "./data/decided-refund.ts";
import { readRefundWay } from "./data/ledger.ts";
import { bookingCancelled } from "./letters/booking-cancelled.ts";
import { bookingConfirmed } from "./letters/booking-confirmed.ts";
import { bookingLink } from "./letters/booking-link.ts";
import { addByHandNote } from "./letters/parts/by-hand.ts";
import type { Letter } from "./letters/parts/letter.ts";
import { paymentFailed } from "./letters/payment-failed.ts";
import { refundLost } from "./letters/refund-lost.ts";
import { refundMade } from "./letters/refund-made.ts";
import { slotTaken } from "./letters/slot-taken.ts";
import { staffAttention } from "./letters/staff-attention.ts";
import { staffBookingOff } from "./letters/staff-booking-off.ts";
import { staffNewBooking } from "./letters/staff-new-booking.ts";
import { loadContext, loadOffice } from "./load-context.ts";
import { isAnnouncedByHand } from "./occasions/is-announced-by-hand.ts";
import { registerRequests } from "./occasions/register-requests.ts";
import { sendClosedLetters } from "./occasions/send-closed-letters.ts";
import { sendMoveLetters } from "./occasions/send-move-letters.ts";
import { sendReleasedLetters } from "./occasions/send-released-letters.ts";
import { createPost } from "./sending/post.ts";

/** Ties the mail jobs to the letters that follow from them. */
export function registerProcessors(register: Register, services: Services): void {
	const post = createPost(services);
	const send = (run: Run<unknown>, company: { email: string | null }, letters: (Letter | undefined)[]) =>
		post.sendAll(letters, company.email, run.log);

	registerRequests(register, services, post);
	register("booking.moved", (run) => sendMoveLetters(services, post, run));
	register("crew.released", (run) => sendReleasedLetters(services, post, run));

	register("booking.confirmed", async (run) => {
		const context = await loadContext(services, run.payload.booking);
		// Cancelled in the meantime: an invitation now would stay in the guest's calendar for ever.
		if (isStatus("called_off", context.booking.status)) return run.log.info("no confirmation, the booking is off");
		await send(run, context.company, [bookingConfirmed(context), staffNewBooking(context)]);
	});

	register("booking.cancelled", async (run) => {
		const context = await loadContext(services, run.payload.booking);
		const { from, by_guest } = run.payload;
		const refund = await decidedRefund(services.directus, context.booking, run.payload);
		if ((from !== "pending" && from !== "requested") || refund.paid_cents > 0) {
			const why = by_guest ? "cancelled_by_guest" : "cancelled";
			const letter = bookingCancelled({ ...context, refund, by_guest });
			const guests = addByHandNote(letter, refund.way, cancellationOrder(context.booking.id));
			return send(run, context.company, [guests, staffBookingOff({ ...context, refund, why })]);
		}
		// A hold that its guest let go was never theirs: nothing to take back. A request waits for an answer.
		const { request_expires_at } = context.booking;
		if (endsWithoutLetter({ from, paid_cents: refund.paid_cents, request_expires_at })) return;
		await sendClosedLetters(post, run, { ...context, why: by_guest ? "withdrawn" : "declined" });
	});

	register("payment.refund_due", async (run) => {
		const { payload } = run;
		// Its own letter follows from what Stripe has made of it.
		if (payload.reason === "requested") return;
		// The letter of the cancellation itself names what was decided with it; what then fails has its own.
		if (payload.key === cancellationOrder(payload.booking)) return;
		const context = await loadContext(services, payload.booking);
		const way = await readRefundWay(services.directus, context.booking, payload.key);
		const refund_cents = payload.amount_cents ?? context.booking.paid_cents;
		if (payload.reason === "cancelled") {
			// A confirmed booking's own letter names the refund. A hold that was let go while its card was charged had none.
			if (context.booking.confirmed_at) return;
			const { paid_cents } = context.booking;
			const refund = { cents: refund_cents, paid_cents, earlier_cents: 0, way, by_terms: false };
			const letter = bookingCancelled({ ...context, refund });
			return send(run, context.company, [addByHandNote(letter, way, payload.key)]);
		}
		const alternatives = await readAlternatives(services.directus, context.booking, context.now).catch((err) => {
			run.log.warn({ err }, "no alternatives, the letter goes without");
			return [];
		});
		const { reason } = payload;
		const how = { by_hand: way === "by_hand", is_short: reason === "too_little" };
		const taken = { payment: payload.payment_intent ?? payload.key, refund_cents, ...how, alternatives };
		await send(run, context.company, [addByHandNote(slotTaken({ ...context, ...taken }), way, payload.key)]);
	});

	register("payment.refunded", async (run) => {
		const context = await loadContext(services, run.payload.booking);
		await send(run, context.company, [refundMade({ ...context, refund: run.payload })]);
	});

	register("payment.refund_lost", async (run) => {
		if (await isAnnouncedByHand(services.pg, run.payload)) return run.log.info("its guest knows that it comes by hand");
		const context = await loadContext(services, run.payload.booking);
		await send(run, context.company, [refundLost({ ...context, refund: run.payload })]);
	});

	register("staff.attention", async (run) => {
		const { company, links } = await loadOffice(services);
		await send(run, company, [staffAttention({ attention: run.payload, company, links })]);
	});

	register("booking.link_renewed", async (run) => {
		const context = await loadContext(services, run.payload.booking);
		await send(run, context.company, [bookingLink(context)]);
	});

	register("payment.failed", async (run) => {
		const context = await loadContext(services, run.payload.booking);
		if (context.booking.status !== "pending" && context.booking.status !== "expired") return;
		if (context.booking.paid_cents > 0) return;
		const { amount_cents, currency } = run.payload;
		const tried = amount_cents ? { amount_cents, currency: currency ?? context.booking.currency } : undefined;
		await send(run, context.company, [paymentFailed({ ...context, tried })]);
	});
}

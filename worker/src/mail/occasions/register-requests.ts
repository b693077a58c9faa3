import type { Register } from "../../processing/contract.ts";
import type { Services } from "../../services.ts";
import { requestApproved } from "../letters/requests/request-approved.ts";
import { requestReceived } from "../letters/requests/request-received.ts";
import type { WhyOff } from "../letters/staff-booking-off.ts";
import { staffNewBooking } from "../letters/staff-new-booking.ts";
import { loadContext } from "../load-context.ts";
import type { Post } from "../sending/post.ts";
import { sendClosedLetters } from "./send-closed-letters.ts";

/** Whoever ends a request while there is time to answer it has answered it. */
const whyExpired = (from: string | null | undefined, until: Date): WhyOff => {
	if (from !== "requested") return "unpaid";
	return until.getTime() > Date.now() ? "declined" : "unanswered";
};

/** The letters of a request to book: received, approved, run out. Its refusal is a cancellation. */
export function registerRequests(register: Register, services: Services, post: Post): void {
	register("booking.requested", async (run) => {
		const context = await loadContext(services, run.payload.booking);
		if (context.booking.status !== "requested") return run.log.info("the request has been answered already");
		await post.sendAll([requestReceived(context), staffNewBooking(context)], context.company.email, run.log);
	});

	register("booking.pending", async (run) => {
		if (run.payload.from !== "requested") return;
		const context = await loadContext(services, run.payload.booking);
		if (context.booking.status !== "pending") return run.log.info("no longer waiting for payment");
		await post.sendAll([requestApproved(context)], context.company.email, run.log);
	});

	register("booking.expired", async (run) => {
		const context = await loadContext(services, run.payload.booking);
		// A hold that somebody placed at the form and left is nobody's disappointment.
		if (!context.booking.request_expires_at || context.booking.status !== "expired") return;
		await sendClosedLetters(post, run, {
			...context,
			why: whyExpired(run.payload.from, context.booking.request_expires_at),
		});
	});
}

import type { Run } from "../../processing/contract.ts";
import type { LetterContext } from "../letters/parts/context.ts";
import { requestClosed } from "../letters/requests/request-closed.ts";
import { staffBookingOff, type WhyOff } from "../letters/staff-booking-off.ts";
import { failureToThrow } from "../sending/failure-to-throw.ts";
import type { Post } from "../sending/post.ts";
import { isDelivered } from "./is-delivered.ts";

/**
 * Writes about a request that came to nothing: to its guest, then to the office, whose letter says whether the guest's
 * has gone out. One that fails does not keep the other back.
 * @throws the first failure that another attempt can help, else the first
 */
export async function sendClosedLetters(
	post: Post,
	{ log }: Run<unknown>,
	closed: LetterContext & { why: WhyOff },
): Promise<void> {
	const { email } = closed.company;
	const [answer] = await Promise.allSettled([post.send(requestClosed(closed), email, log)]);
	const notice = staffBookingOff({ ...closed, guest_told: isDelivered(answer) });
	const outcomes = await Promise.allSettled([post.sendAll([notice], email, log)]);
	const failure = failureToThrow([answer, ...outcomes]);
	if (failure) throw failure;
}

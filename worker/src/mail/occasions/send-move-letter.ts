import type { Logger } from "pino";
import { charterMoved } from "../letters/moves/charter-moved.ts";
import { crewCharterMoved } from "../letters/moves/crew-charter-moved.ts";
import type { Moved } from "../letters/moves/moved.ts";
import { staffCharterMoved } from "../letters/moves/staff-charter-moved.ts";
import { failureToThrow } from "../sending/failure-to-throw.ts";
import type { Post } from "../sending/post.ts";
import { isDelivered } from "./is-delivered.ts";

/**
 * Writes about one move to its guest, then to the crew and the office, whose letter says whether the guest's has gone out.
 * One that fails does not keep the others back.
 * @throws the first failure that another attempt can help, else the first
 */
export async function sendMoveLetter(post: Post, moved: Moved, log: Logger): Promise<void> {
	const { email } = moved.company;
	const letter = charterMoved(moved);
	const [answer] = await Promise.allSettled([letter ? post.send(letter, email, log) : ("already sent" as const)]);
	const others = [staffCharterMoved({ ...moved, guest_told: isDelivered(answer) }), ...crewCharterMoved(moved)];
	const failure = failureToThrow([answer, ...(await Promise.allSettled([post.sendAll(others, email, log)]))]);
	if (failure) throw failure;
}

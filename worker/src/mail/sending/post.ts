import { emailAddress, emailSentences } from "@harborsmith/domain/contact";
import { UnrecoverableError } from "bullmq";
import type { Logger } from "pino";
import type { Services } from "../../services.ts";
import type { Letter } from "../letters/parts/letter.ts";
import { renderLetter } from "../render.ts";
import { failureToThrow } from "./failure-to-throw.ts";
import { messageId } from "./message-id.ts";
import { openTransport } from "./open-transport.ts";
import { type Delivery, sendOnce } from "./send-once.ts";
import { unprovenShare } from "./unproven.ts";

export interface Post {
	/**
	 * Sends a letter once.
	 * @throws UnrecoverableError when it can never be sent, Error when another attempt may help
	 */
	send(letter: Letter, replyTo: string | null, log: Logger): Promise<Delivery>;
	/**
	 * Sends each letter there is once. One that fails does not keep the others back.
	 * @throws the first failure that another attempt can help, else the first
	 */
	sendAll(letters: (Letter | undefined)[], replyTo: string | null, log: Logger): Promise<void>;
}

/** The address as mail carries it. Rows from before it was checked may hold one that none can be sent to. */
function mailable(typed: string): string {
	const address = emailAddress(typed);
	if (address.ok) return address.value;
	throw new UnrecoverableError(`the address of this letter ${emailSentences[address.problem]}`);
}

export function createPost({ env, pg, now }: Services): Post {
	const transport = openTransport(env.SMTP_URL, env.MAIL_FROM);
	const send = async (letter: Letter, reply_to: string | null, log: Logger) => {
		const to = { ...letter.to, address: mailable(letter.to.address) };
		const { effect_key, tells, by_hand } = letter;
		return sendOnce({
			pg,
			transport,
			log,
			effect_key,
			...(letter.unproven ? { share: unprovenShare({ effect_key, address: to.address, now: now() }) } : {}),
			remember: { ...(tells ? { tells } : {}), ...(by_hand ? { by_hand } : {}) },
			compose: async () => ({
				message_id: messageId(effect_key, env.MAIL_FROM),
				to,
				reply_to,
				...(await renderLetter(letter, { storefront: env.STOREFRONT_URL })),
				...(letter.invite ? { invite: letter.invite } : {}),
			}),
		});
	};
	return {
		send,
		sendAll: async (letters, replyTo, log) => {
			const outcomes = await Promise.allSettled(
				letters.filter((letter) => letter !== undefined).map((letter) => send(letter, replyTo, log)),
			);
			const failure = failureToThrow(outcomes);
			if (failure) throw failure;
		},
	};
}

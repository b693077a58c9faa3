import type { CharterContext } from "@harborsmith/directus-extension-charter";
import { earlierRequest, type KeptAnswer, type KeyedRequest, releaseKey, takeKey, writeAnswer } from "./idempotency.ts";

/**
 * Runs a change of one booking under an `Idempotency-Key`. Only answers that changed something are kept: a refusal
 * gives the key back.
 */
export const keyedAnswer = async (
	context: CharterContext,
	keyed: KeyedRequest,
	booking: string,
	run: () => Promise<unknown>,
): Promise<KeptAnswer> => {
	const earlier = await earlierRequest(context.database, keyed);
	if (earlier && "answer" in earlier) return earlier.answer;
	if (!earlier) await takeKey(context.database, keyed, booking);
	try {
		const answer = { status: 200, body: JSON.stringify({ data: await run() }) };
		await writeAnswer(context.database, keyed, answer);
		return answer;
	} catch (error) {
		await releaseKey(context.database, keyed);
		throw error;
	}
};

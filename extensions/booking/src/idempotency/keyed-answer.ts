import type { CharterContext } from "@harborsmith/directus-extension-charter";
import type { Knex } from "knex";
import { earlierRequest, type KeptAnswer, type KeyedRequest, releaseKey, takeKey, writeAnswer } from "./idempotency.ts";

/** Keeps what will be answered, in the transaction of the change: both stand, or neither. */
export type KeepAnswer = (trx: Knex, data: unknown) => Promise<void>;

const answerOf = (data: unknown): KeptAnswer => ({ status: 200, body: JSON.stringify({ data }) });

/**
 * Runs a change of one booking under an `Idempotency-Key`. Only answers that changed something are kept: a refusal
 * gives the key back. A change that keeps its answer by itself is never done twice, whenever its process ends.
 */
export const keyedAnswer = async (
	context: CharterContext,
	keyed: KeyedRequest,
	booking: string,
	run: (keep: KeepAnswer) => Promise<unknown>,
): Promise<KeptAnswer> => {
	const earlier = await earlierRequest(context.database, keyed);
	if (earlier && "answer" in earlier) return earlier.answer;
	if (!earlier) await takeKey(context.database, keyed, booking);
	let isKept = false;
	const keep: KeepAnswer = async (trx, data) => {
		await writeAnswer(trx, keyed, answerOf(data));
		isKept = true;
	};
	try {
		const answer = answerOf(await run(keep));
		if (!isKept) await writeAnswer(context.database, keyed, answer);
		return answer;
	} catch (error) {
		await releaseKey(context.database, keyed);
		throw error;
	}
};

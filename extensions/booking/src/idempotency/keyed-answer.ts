import type { CharterContext } from "@harborsmith/directus-extension-charter";
import type { Knex } from "knex";
import {
	earlierRequest,
	type KeptAnswer,
	type KeyedRequest,
	releaseKey,
	takeKey,
	takeUpKey,
	writeAnswer,
	writeOnlyAnswer,
} from "./idempotency.ts";

/** Keeps what will be answered, in the transaction of the change: both stand, or neither. */
export type KeepAnswer = (trx: Knex, data: unknown) => Promise<void>;

const answerOf = (data: unknown): KeptAnswer => ({ status: 200, body: JSON.stringify({ data }) });

/**
 * Runs a change of one booking under an `Idempotency-Key`. Only answers that changed something are kept: a refusal
 * gives the key back. A change that keeps its answer by itself is done once, whenever its process ends, and whoever asks
 * again gets the very same bytes.
 */
export const keyedAnswer = async (
	{ database }: CharterContext,
	keyed: KeyedRequest,
	booking: string,
	run: (keep: KeepAnswer) => Promise<unknown>,
): Promise<KeptAnswer> => {
	const earlier = await earlierRequest(database, keyed);
	if (earlier && "answer" in earlier) return earlier.answer;
	await (earlier ? takeUpKey(database, keyed) : takeKey(database, keyed, booking));
	let kept: KeptAnswer | undefined;
	const keep: KeepAnswer = async (trx, data) => {
		const answer = answerOf(data);
		await writeOnlyAnswer(trx, keyed, answer);
		kept = answer;
	};
	try {
		const answer = answerOf(await run(keep));
		const isFirst = await writeAnswer(database, keyed, answer);
		return isFirst ? answer : (kept ?? answer);
	} catch (error) {
		await releaseKey(database, keyed);
		throw error;
	}
};

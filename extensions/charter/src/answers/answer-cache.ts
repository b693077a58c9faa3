import { createHash } from "node:crypto";
import type { ChangeFeed } from "../changes/change-feed.ts";
import { createChangeLog } from "../changes/change-log.ts";
import { type AnswerLimits, createKeptAnswers } from "./kept-answers.ts";

export type Computed = {
	content: unknown;
	/** Id of the yacht that the answer is about, or `*` when any change can alter it. */
	yacht: string;
	/** When the answer changes by the clock alone, for example because a hold runs out. Milliseconds. */
	valid_until: number;
};

export type Answer = { body: Buffer; etag: string; yacht: string; valid_until: number };

type Computation = { compute: () => Promise<Computed>; client: string };
type Flight = { mark: number; answer: Promise<Answer> };

const toAnswer = ({ content, yacht, valid_until }: Computed): Answer => {
	const body = Buffer.from(JSON.stringify(content));
	const etag = `"${createHash("sha1").update(body).digest("base64url")}"`;
	return { body, etag, yacht, valid_until };
};

const megabyte = 1_048_576;

/** Tens of thousands of answers; the site asks for all its visitors as one client. */
const usualLimits: AnswerLimits = { bytes: 64 * megabyte, bytesPerClient: 16 * megabyte };

/**
 * Finished answers by address, in memory, bounded in bytes. A change of a yacht drops what was said about it and about the fleet at
 * once. The same question asked while it is being worked out waits for that answer, unless something changed since.
 */
export const createAnswerCache = (feed: ChangeFeed, limits = usualLimits) => {
	const changes = createChangeLog();
	const addressesOf = new Map<string, Set<string>>();
	const flights = new Map<string, Flight>();
	const answers = createKeptAnswers(limits, (address, { yacht }) => {
		const siblings = addressesOf.get(yacht);
		siblings?.delete(address);
		if (siblings?.size === 0) addressesOf.delete(yacht);
	});

	const dropAll = (yacht: string): void => {
		for (const address of addressesOf.get(yacht) ?? []) answers.delete(address);
	};
	feed.onChange((yacht) => {
		changes.note(yacht);
		if (yacht === "*") {
			answers.clear();
			return;
		}
		dropAll(yacht);
		dropAll("*");
	});
	const store = (address: string, answer: Answer, client: string): void => {
		if (!answers.set(address, answer, client)) return;
		const siblings = addressesOf.get(answer.yacht) ?? new Set();
		addressesOf.set(answer.yacht, siblings.add(address));
	};
	const work = async (address: string, mark: number, { compute, client }: Computation): Promise<Answer> => {
		const answer = toAnswer(await compute());
		if (feed.live() && !changes.changedSince(mark, answer.yacht)) store(address, answer, client);
		return answer;
	};
	return {
		/** The kept answer, when it is still true. */
		peek: (address: string, now: number): Answer | undefined => {
			const answer = feed.live() ? answers.get(address) : undefined;
			return answer && answer.valid_until > now ? answer : undefined;
		},
		/** `client` is who asks: the answer counts to their share of what is kept. */
		resolve: (address: string, compute: () => Promise<Computed>, client = ""): Promise<Answer> => {
			const running = flights.get(address);
			if (running && feed.live() && !changes.changedSince(running.mark, "*")) return running.answer;
			const mark = changes.mark();
			const flight: Flight = {
				mark,
				answer: work(address, mark, { compute, client }).finally(() => {
					if (flights.get(address) === flight) flights.delete(address);
				}),
			};
			flights.set(address, flight);
			return flight.answer;
		},
		bytes: answers.bytes,
	};
};

export type AnswerCache = ReturnType<typeof createAnswerCache>;

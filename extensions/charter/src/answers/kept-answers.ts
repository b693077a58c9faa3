import { LRUCache } from "lru-cache";
import type { Answer } from "./answer-cache.ts";

export interface AnswerLimits {
	/** Bytes of all kept answers together, with their addresses. */
	bytes: number;
	/** Bytes that one asking client may keep of it: more, and their own oldest answers go. */
	bytesPerClient: number;
}

/** What an entry costs beside its texts: objects, indexes, hashes. */
const overhead = 600;

const answerSize = (url: string, { body }: Answer): number => body.length + 2 * url.length + overhead;

type Owned = { bytes: number; urls: Set<string> };

/** Answers by URL, bounded in bytes as a whole and per client; the ones not asked for longest go first. */
export const createKeptAnswers = (limits: AnswerLimits, onDropped: (url: string, answer: Answer) => void) => {
	const owners = new Map<string, Owned>();
	const ownerOf = new Map<string, string>();
	const disown = (url: string, size: number): void => {
		const client = ownerOf.get(url);
		const owned = client === undefined ? undefined : owners.get(client);
		ownerOf.delete(url);
		if (client === undefined || !owned) return;
		owned.bytes -= size;
		owned.urls.delete(url);
		if (owned.urls.size === 0) owners.delete(client);
	};
	const answers = new LRUCache<string, Answer>({
		maxSize: limits.bytes,
		sizeCalculation: (answer, url) => answerSize(url, answer),
		dispose: (answer, url) => {
			disown(url, answerSize(url, answer));
			onDropped(url, answer);
		},
	});
	return {
		get: (url: string): Answer | undefined => answers.get(url),
		delete: (url: string): void => {
			answers.delete(url);
		},
		clear: (): void => answers.clear(),
		/** Whether the answer is kept: one that is larger than a client's share is not. */
		set: (url: string, answer: Answer, client: string): boolean => {
			const size = answerSize(url, answer);
			if (size > limits.bytesPerClient || size > limits.bytes) return false;
			answers.delete(url);
			for (
				let owned = owners.get(client);
				owned && owned.bytes + size > limits.bytesPerClient;
				owned = owners.get(client)
			) {
				const [oldest] = owned.urls;
				if (oldest === undefined) break;
				answers.delete(oldest);
			}
			const owned = owners.get(client) ?? { bytes: 0, urls: new Set<string>() };
			owned.bytes += size;
			owned.urls.add(url);
			owners.set(client, owned);
			ownerOf.set(url, client);
			answers.set(url, answer);
			return true;
		},
		bytes: (): number => answers.calculatedSize,
	};
};

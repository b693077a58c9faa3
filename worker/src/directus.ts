import { createDirectus, rest, staticToken } from "@directus/sdk";

const answerWithinMs = 10_000;

/** A client of Directus with the worker's own narrow account. A call that hangs fails after ten seconds. */
export function connectDirectus(url: string, token: string) {
	const boundedFetch: typeof fetch = (input, init) => {
		const limit = AbortSignal.timeout(answerWithinMs);
		const signal = init?.signal ? AbortSignal.any([init.signal, limit]) : limit;
		return fetch(input, { ...init, signal });
	};
	return createDirectus(url, { globals: { fetch: boundedFetch } })
		.with(staticToken(token))
		.with(rest());
}

export type Directus = ReturnType<typeof connectDirectus>;

import type { Quote, QuoteRequestBody } from "@harborsmith/contract/quotes";
import { onMounted, onScopeDispose, type Ref, ref, watch } from "vue";
import type { Site } from "../../i18n/use-site.ts";
import { type ApiError, isApiError, unreachable } from "../../lib/api/api-error.ts";
import { isRefusedCode } from "./is-refused-code.ts";
import { isUnanswered } from "./is-unanswered.ts";
import { fetchQuote } from "./quote.queries.ts";

export interface LiveQuote {
	/** The price; while a promo code is refused, the price without it. */
	quote: Ref<Quote | undefined>;
	problem: Ref<ApiError | undefined>;
	busy: Ref<boolean>;
	/** Asks again at once and waits for the answer. */
	refresh: () => Promise<Quote | undefined>;
}

const pause = 200;

const withoutCode = ({ promo_code: _refused, ...wanted }: QuoteRequestBody): QuoteRequestBody => wanted;

/**
 * The price of what is chosen, asked anew shortly after each change; the last price stays visible meanwhile. One that
 * nobody could be asked for is asked for again as soon as there is a connection.
 */
export function useQuote({ api_url }: Site, body: () => QuoteRequestBody | undefined): LiveQuote {
	const quote = ref<Quote>();
	const problem = ref<ApiError>();
	const busy = ref(false);
	let running: AbortController | undefined;
	let timer: ReturnType<typeof setTimeout> | undefined;

	async function refresh(): Promise<Quote | undefined> {
		clearTimeout(timer);
		running?.abort();
		const wanted = body();
		if (!wanted) {
			quote.value = undefined;
			problem.value = undefined;
			busy.value = false;
			return undefined;
		}
		const controller = new AbortController();
		running = controller;
		busy.value = true;
		try {
			const found = await fetchQuote(api_url, wanted, controller.signal);
			if (controller.signal.aborted) return undefined;
			quote.value = found;
			problem.value = undefined;
		} catch (error) {
			if (controller.signal.aborted) return undefined;
			const plain = isRefusedCode(error)
				? await fetchQuote(api_url, withoutCode(wanted), controller.signal).catch(() => undefined)
				: undefined;
			if (controller.signal.aborted) return undefined;
			quote.value = plain;
			problem.value = isApiError(error) ? error : unreachable();
		} finally {
			if (running === controller) busy.value = false;
		}
		return quote.value;
	}

	watch(
		() => JSON.stringify(body() ?? null),
		() => {
			busy.value = body() !== undefined;
			clearTimeout(timer);
			timer = setTimeout(refresh, pause);
		},
	);
	const onOnline = (): void => {
		if (isUnanswered(problem.value)) void refresh();
	};
	onMounted(() => window.addEventListener("online", onOnline));
	onScopeDispose(() => {
		globalThis.window?.removeEventListener("online", onOnline);
		clearTimeout(timer);
		running?.abort();
	});
	return { quote, problem, busy, refresh };
}

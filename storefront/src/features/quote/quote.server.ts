import { type Quote, type QuoteRequestBody, quoteAnswer } from "@harborsmith/contract/quotes";
import { type ApiError, isApiError } from "../../lib/api/api-error.ts";
import { directus } from "../../lib/api/directus.server.ts";

/** A price for the page that works without scripts: the quote, or why there is none. */
export async function priceFor(body: QuoteRequestBody): Promise<{ quote: Quote } | { problem: ApiError }> {
	try {
		return { quote: (await directus("/charter/quotes", quoteAnswer, { method: "POST", body })).data };
	} catch (error) {
		if (isApiError(error)) return { problem: error };
		throw error;
	}
}

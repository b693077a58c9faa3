import { type ApiError, isApiError } from "../../lib/api/api-error.ts";
import { directus } from "../../lib/api/directus.server.ts";
import { type Quote, type QuoteRequest, quoteAnswerSchema } from "./quote.schema.ts";

/** A price for the page that works without scripts: the quote, or why there is none. */
export async function priceFor(body: QuoteRequest): Promise<{ quote: Quote } | { problem: ApiError }> {
	try {
		return { quote: (await directus("/charter/quotes", quoteAnswerSchema, { method: "POST", body })).data };
	} catch (error) {
		if (isApiError(error)) return { problem: error };
		throw error;
	}
}

import { request } from "../../lib/api/request.ts";
import { type Quote, type QuoteRequest, quoteAnswerSchema } from "./quote.schema.ts";

/** The binding price of a charter, good for 30 minutes. */
export async function askQuote(api: string, body: QuoteRequest, signal?: AbortSignal): Promise<Quote> {
	return (await request(api, "/charter/quotes", quoteAnswerSchema, { method: "POST", body, signal })).data;
}

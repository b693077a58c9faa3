import { type Quote, type QuoteRequestBody, quoteAnswer } from "@harborsmith/contract/quotes";
import { request } from "../../lib/api/request.ts";

/** The binding price of a charter, good for 30 minutes. */
export async function fetchQuote(api: string, body: QuoteRequestBody, signal?: AbortSignal): Promise<Quote> {
	return (await request(api, "/charter/quotes", quoteAnswer, { method: "POST", body, signal })).data;
}

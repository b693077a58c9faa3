export { type Quote, quote, quoteAnswer } from "./quote.ts";
export { type QuoteRequest, type QuoteRequestBody, quoteRequest } from "./quote-request.ts";

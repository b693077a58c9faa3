import type { JobPayloads } from "@harborsmith/contract/queue";
import { formatMoney } from "@harborsmith/domain";
import { english, spanish, type Words } from "./phrases.ts";

export type Attention = Pick<JobPayloads["staff.attention"], "code" | "params">;

/** What people have to look at, in the reader's language: Spanish for `es…`, else English. */
export function attentionText({ code, params }: Attention, locale: string): { title: string; text: string } {
	const isSpanish = locale.toLowerCase().startsWith("es");
	const currency = typeof params.currency === "string" ? params.currency : "USD";
	const money = (cents: unknown): string =>
		typeof cents === "number" ? formatMoney(cents, currency, isSpanish ? "es-US" : "en-US") : "";
	const words: Words = {
		amount: money(params.amount_cents),
		left: money(params.left_cents),
		due: money(params.due_cents),
		reason: typeof params.reason === "string" ? params.reason.replaceAll("_", " ") : "",
	};
	const [title, text] = (isSpanish ? spanish : english)[code](words);
	return { title, text };
}

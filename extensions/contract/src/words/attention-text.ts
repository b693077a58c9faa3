import { formatMoney } from "@harborsmith/domain";
import type { JobPayloads } from "../queue/index.ts";
import type { Noted } from "./language.ts";
import { languageOf } from "./languages.ts";
import { isProviderReason } from "./params/provider-reasons.ts";

export type Attention = Pick<JobPayloads["staff.attention"], "code" | "params">;

/** What people have to look at, in the reader's language. Amounts are those of a company in the United States. */
export function attentionText({ code, params }: Attention, locale: string): { title: string; text: string } {
	const currency = typeof params.currency === "string" ? params.currency : "";
	const { attention, format, reasons } = languageOf(locale);
	const money = (cents: unknown): string => (typeof cents === "number" ? formatMoney(cents, currency, format) : "");
	const noted: Noted = {
		amount: money(params.amount_cents),
		left: money(params.left_cents),
		due: money(params.due_cents),
		reason: isProviderReason(params.reason) ? reasons[params.reason] : "",
	};
	const [title, text] = attention[code](noted);
	return { title, text };
}

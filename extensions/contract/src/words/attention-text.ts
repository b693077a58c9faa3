import { formatMoney } from "@harborsmith/domain";
import type { JobPayloads } from "../queue/index.ts";
import { formatsIn } from "./formats.ts";
import type { AttentionParts } from "./language.ts";
import { languageOf } from "./languages.ts";
import { isProviderReason } from "./params/provider-reasons.ts";

export type Attention = Pick<JobPayloads["staff.attention"], "code" | "params">;

/** What people have to look at, in the reader's language. Amounts are those of a company in the United States. */
export function attentionText({ code, params }: Attention, locale: string): { title: string; text: string } {
	const currency = typeof params.currency === "string" ? params.currency : "";
	const { attention, format, reasons } = languageOf(locale);
	const money = (cents: unknown): string => (typeof cents === "number" ? formatMoney(cents, currency, format) : "");
	const clock = (at: unknown): string => (typeof at === "string" ? formatsIn(format).clock(at) : "");
	const noted: AttentionParts = {
		amount: money(params.amount_cents),
		left: money(params.left_cents),
		due: money(params.due_cents),
		reason: isProviderReason(params.reason) ? reasons[params.reason] : "",
		name: typeof params.name === "string" ? params.name : "",
		starts: clock(params.starts_local),
		until: clock(params.until_local),
	};
	const [title, text] = attention[code](noted);
	return { title, text };
}

import { expect, it } from "vitest";
import { attentionCodes } from "../queue/index.ts";
import { attentionText } from "./attention-text.ts";
import { providerReasons } from "./params/provider-reasons.ts";

const params = { amount_cents: 123_400, left_cents: 5000, due_cents: 70_000, currency: "USD", reason: "fraudulent" };

it.each(attentionCodes)("%s has a title and a sentence with its numbers in both languages", (code) => {
	const english = attentionText({ code, params }, "en-US");
	const spanish = attentionText({ code, params }, "es-ES");
	expect(english.title).not.toBe(spanish.title);
	for (const { title, text } of [english, spanish]) {
		expect(title.length).toBeGreaterThan(10);
		expect(text).toMatch(/^.+\.$/);
		if (code !== "event_refused" && code !== "event_unreadable") expect(text).toContain("1,234.00");
	}
});

it("writes amounts in the money's own currency", () => {
	const { text } = attentionText({ code: "wrong_currency", params: { amount_cents: 1000, currency: "JPY" } }, "en-US");
	expect(text).toContain("¥1,000");
});

it.each(["USDOLLARS", " usd", "", "😀"])("says what it has to say of money in %j too", (currency) => {
	for (const locale of ["en-US", "es-ES"]) {
		const { text } = attentionText({ code: "dispute_opened", params: { amount_cents: 123_400, currency } }, locale);
		expect(text).toContain("1,234.00");
	}
});

it("says why in the reader's language, and nothing of a reason that it has no words for", () => {
	const failed = (reason: string, locale: string) =>
		attentionText({ code: "refund_failed", params: { ...params, reason } }, locale).text;
	expect(failed("lost_or_stolen_card", "en-US")).toContain("(lost or stolen card)");
	expect(failed("lost_or_stolen_card", "es-MX")).toContain("(tarjeta perdida o robada)");
	for (const reason of providerReasons)
		for (const locale of ["en-US", "es-ES"]) expect(failed(reason, locale)).toMatch(/\([^_()]+\)/);
	for (const reason of ["card_on_the_moon", "toString"]) expect(failed(reason, "es-ES")).not.toMatch(/[(_]/);
});

it("names no currency where none is known", () => {
	const { text } = attentionText({ code: "refund_gave_up", params: { amount_cents: 1000 } }, "en-US");
	expect(text).toMatch(/^10\.00 /);
});

import { expect, it } from "vitest";
import { attentionCodes } from "../queue/index.ts";
import { attentionText } from "./attention-text.ts";

const params = {
	amount_cents: 123_400,
	left_cents: 5000,
	due_cents: 70_000,
	currency: "USD",
	reason: "fraudulent",
	person: "Grace Wool",
};

it.each(attentionCodes)("%s has a title and a sentence with its numbers in both languages", (code) => {
	const english = attentionText({ code, params }, "en-US");
	const spanish = attentionText({ code, params }, "es-ES");
	expect(english.title).not.toBe(spanish.title);
	for (const { title, text } of [english, spanish]) {
		expect(title.length).toBeGreaterThan(10);
		expect(text).toMatch(/^.+\.$/);
		if (code === "crew_let_go") expect(text).toContain("Grace Wool");
		else if (code !== "event_refused" && code !== "event_unreadable") expect(text).toContain("1,234.00");
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

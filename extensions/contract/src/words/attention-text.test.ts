import { expect, it } from "vitest";
import { attentionCodes } from "../queue/index.ts";
import { attentionText } from "./attention-text.ts";
import { providerReasons } from "./params/provider-reasons.ts";

const params = {
	amount_cents: 123_400,
	left_cents: 5000,
	due_cents: 70_000,
	currency: "USD",
	reason: "fraudulent",
	name: "Grace Wool",
};

it.each(attentionCodes)("%s has a title and a sentence with its numbers in both languages", (code) => {
	const english = attentionText({ code, params }, "en-US");
	const spanish = attentionText({ code, params }, "es-ES");
	expect(english.title).not.toBe(spanish.title);
	for (const { title, text } of [english, spanish]) {
		expect(title.length).toBeGreaterThan(10);
		expect(text).toMatch(/^.+\.$/);
		if (code === "crew_let_go") expect(text).toContain("Grace Wool");
		else if (!["event_refused", "event_unreadable", "request_to_answer"].includes(code))
			expect(text).toContain("1,234.00");
	}
});

it("says which charter is asked for and until when it is answered, by the clock of the yacht", () => {
	const request = { name: "Morning Star", starts_local: "2033-06-14 09:00", until_local: "2033-06-13 18:30" };
	const said = (locale: string): string => {
		const { title, text } = attentionText({ code: "request_to_answer", params: request }, locale);
		return `${title} ${text}`.replaceAll(/[\u00a0\u202f]/g, " ");
	};
	expect(said("en-US")).toContain(
		"Request: Morning Star, Tue, Jun 14, 2033, 9:00 AM Answer by Mon, Jun 13, 2033, 6:30 PM",
	);
	expect(said("es-US")).toMatch(
		/^Solicitud: Morning Star, mar, 14 de jun de 2033.* Responda antes de lun, 13 de jun de 2033/,
	);
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

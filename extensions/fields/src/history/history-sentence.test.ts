import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { historySentence } from "./history-sentence.ts";

const spanish = (reason: string): string => historySentence(reason, "es-ES").replaceAll(/[\u00a0\u202f]/g, " ");

test.each([
	["Moved from Annie Morrow to St. Elmo.", "Pasa de Annie Morrow a St. Elmo."],
	[
		"Moved from Annie Morrow to North Pass. Moved from Tue 14 Jun 2033, 09:00 to Wed 15 Jun 2033, 10:30.",
		"Pasa de Annie Morrow a North Pass. Pasa de mar, 14 jun 2033, 9:00 a mié, 15 jun 2033, 10:30.",
	],
	[
		"Ends Tue 14 Jun 2033, 14:00 instead of Tue 14 Jun 2033, 13:00.",
		"Termina el mar, 14 jun 2033, 14:00 en vez del mar, 14 jun 2033, 13:00.",
	],
	[
		"Priced again by the rules: $1,050.50 became $1,200.00.",
		"Precio recalculado según las reglas: de $1,050.50 a $1,200.00.",
	],
	[
		"The price stays $900.00, as agreed. By the rules it would be $1,200.00 now.",
		"El precio sigue siendo $900.00, según lo acordado. Según las reglas sería ahora $1,200.00.",
	],
	[
		"Promo code SAIL-10 added. Priced again by the rules: $100.00 became $90.00.",
		"Código promocional SAIL-10 añadido. Precio recalculado según las reglas: de $100.00 a $90.00.",
	],
	["Paid.", "Pagada."],
	[
		"Refund: USD 50.00 of USD 100.00 paid (by the terms).",
		"Reembolso: USD 50.00 de USD 100.00 pagados (según las condiciones).",
	],
	["The hold ran out without a payment.", "La retención caducó sin pago."],
])("%s reads in Spanish", (english, expected) => {
	expect(spanish(english)).toBe(expected);
	expect(historySentence(english, "en-US")).toBe(english);
	expect(historySentence(english, "fr-FR")).toBe(english);
});

test("what people wrote stays as it is", () => {
	for (const written of ["Guest called.", "Paid in cash at the dock", ""]) expect(spanish(written)).toBe(written);
});

test("every sentence that the system writes itself has its translation", async () => {
	const sources = [
		["directus/database/time/20-occupations.sql", /change_reason = '(.+?)'/g],
		["extensions/payments/src/tasks/close-hold.ts", /"(The hold ran out[^"]*)"/g],
		["extensions/payments/src/settlement/apply-payment.ts", /confirmBooking\(.+?"(.+?)"\)/g],
		["extensions/payments/src/settlement/confirm-booking.ts", /confirmBooking\(.+?"(.+?)"\)/g],
		["extensions/booking/src/bookings/create-booking.ts", /change_reason: "(.+?)"/g],
		["extensions/booking/src/bookings/prepare-payment.ts", /change_reason: "(.+?)"/g],
		["directus/database/bookings/33-history.sql", /format\('(\w+ .+?)'/g],
		["directus/database/money/43-refunds.sql", /format\('(Refund.+?)'/g],
		["extensions/booking/src/booking-hook/price/offer-prices.ts", /told\([^`]*?`(.+?)`/g],
		["extensions/booking/src/booking-hook/price/promo-change.ts", /`(.+?)`/g],
	] as const;
	for (const [path, pattern] of sources) {
		const source = await readFile(new URL(`../../../../${path}`, import.meta.url), "utf8");
		const sentences = [...source.matchAll(pattern)].map(([, sentence = ""]) => sentence);
		expect(sentences, path).not.toEqual([]);
		for (const sentence of sentences) {
			const filled = sentence.replaceAll(/%s|\$\{\w+\}/g, "7");
			expect(spanish(filled), filled).not.toBe(filled);
		}
	}
});

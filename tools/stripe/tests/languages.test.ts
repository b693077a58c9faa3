import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { declines } from "../cards/behaviours.ts";
import { inWords, textsOf } from "../demo/browser/texts.js";
import { startForTest } from "./harness.ts";

let server: Awaited<ReturnType<typeof startForTest>>;
beforeAll(async () => {
	server = await startForTest();
});
afterAll(() => server.close());

describe("the demo bank's page", () => {
	it.each([
		["es-MX,es;q=0.9,en;q=0.8", "es", "Confirme su pago de", "Confirmar el pago"],
		["en-US,en;q=0.9,es;q=0.8", "en", "Confirm your payment of", "Confirm the payment"],
		["de", "en", "Confirm your payment of", "Confirm the payment"],
	])("follows the browser's languages: %s", async (languages, lang, heading, button) => {
		const made = await server.stripe.paymentIntents.create({ amount: 5000, currency: "usd" });
		const url = `${server.url}/demo/authenticate/${made.id}?client_secret=${made.client_secret}`;
		const html = await (await fetch(url, { headers: { "Accept-Language": languages } })).text();
		expect(html).toContain(`<html lang="${lang}">`);
		expect(html).toContain(heading);
		expect(html).toContain(`>${button}</button>`);
	});
});

describe("the card form's texts", () => {
	it("are the same in both languages, key for key", () => {
		expect(Object.keys(textsOf("es-US")).toSorted()).toEqual(Object.keys(textsOf("en-US")).toSorted());
	});

	it("tell a Spanish reader in Spanish why a card was declined, whatever the reason", () => {
		for (const { code, decline_code, message } of Object.values(declines)) {
			const error = { type: "card_error", code, decline_code, message };
			expect(inWords(error, textsOf("en-US")).message).toBe(message);
			expect(inWords(error, textsOf("es-US")).message, decline_code).toMatch(/tarjeta/);
		}
	});

	it("leave an error that they do not know in the service's own words", () => {
		const error = { type: "api_error", code: "unheard_of", message: "Something new." };
		expect(inWords(error, textsOf("es-US"))).toEqual(error);
	});
});

import { expect, test } from "vitest";
import { priceInput, rate, yacht } from "../testing/fixtures.ts";
import type { Price, PriceInput } from "../types.ts";
import { bookingLines } from "./booking-lines.ts";
import { dueNow } from "./due-now.ts";
import { price } from "./price.ts";

const priced = (change: Partial<PriceInput>): Price => {
	const result = price(priceInput(change));
	if (!result.ok) throw new Error(result.error.refusal);
	return result.value;
};
const tax_rates = [{ name: "Sales tax", rate_ppm: 86_300 }];
const off = (amount_cents: number): Pick<PriceInput, "promo"> => ({ promo: { code: "NEARLY", amount_cents } });

test("a total below what a card can be charged is waived whole: the guest pays nothing, and so says every line", () => {
	const quote = priced({ ...off(90_000 - 30), tax_rates });
	expect(quote).toMatchObject({ discount_cents: 90_000, tax_cents: 0, total_cents: 0, due_now_cents: 0 });
	expect(quote.notes).toEqual(["Less than $0.50 cannot be charged, so nothing is to pay"]);
	const rows = bookingLines(quote, "es-ES").filter(({ amount_cents }) => amount_cents !== 0);
	expect(rows.reduce((sum, row) => sum + row.amount_cents, 0)).toBe(0);
	expect(rows.map(({ label, amount_cents }) => [label.split(" · ")[0], amount_cents]).slice(1)).toEqual([
		["Código promocional NEARLY", -89_970],
		["Condonado", -30],
	]);
});

test("exactly the minimum is charged", () => {
	expect(priced(off(90_000 - 50)).total_cents).toBe(50);
	expect(priced(off(90_000 - 49)).total_cents).toBe(0);
});

test("every currency has its own minimum, and a company may ask for more, never for less", () => {
	const yen = { yacht: yacht({ currency: "JPY" }), rates: [rate("half_day", 60)] };
	expect(priced({ ...yen }).total_cents).toBe(60);
	expect(priced({ ...yen, yacht: yacht({ currency: "HUF" }) }).total_cents).toBe(0);
	const settings = { ...priceInput().settings, minimum_charge_cents: 500 };
	expect(priced({ rates: [rate("half_day", 499)], settings }).total_cents).toBe(0);
	const none = { ...priceInput().settings, minimum_charge_cents: 0 };
	expect(priced({ rates: [rate("half_day", 30)], settings: none }).total_cents).toBe(0);
	const half = { ...priceInput().settings, minimum_charge_cents: 50 };
	const pesos = { yacht: yacht({ currency: "MXN" }), rates: [rate("half_day", 999)], settings: half };
	expect(priced(pesos).total_cents).toBe(0);
});

test.each([
	["a first part below the minimum is raised to it", 150, 50],
	["a rest below the minimum is due at once", 90, 90],
	["a total of the minimum is due at once", 50, 50],
	["a usual part stays as it is", 1000, 250],
])("%s", (_what, total_cents, due_now_cents) => {
	const settings = { deposit_due_bps: 2500, full_payment_within_days: 30 };
	const starts_at = new Date("2027-06-01T17:00:00Z");
	const now = new Date("2026-06-01T17:00:00Z");
	const schedule = dueNow(total_cents, starts_at, "America/Los_Angeles", settings, now, 50);
	expect(schedule.due_now_cents).toBe(due_now_cents);
	expect(schedule.balance_due_at === null).toBe(due_now_cents === total_cents);
});

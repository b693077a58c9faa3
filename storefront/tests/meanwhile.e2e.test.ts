import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useStack } from "../../tests/support/stack.ts";
import { numberOf, useBookings } from "./support/bookings.ts";
import { freeStart } from "./support/free-start.ts";
import { focused } from "./support/keyboard.ts";
import { bookByApi } from "./support/rival.ts";
import { useVisits } from "./support/visits.ts";
import { bookAddress, expectConfirmed, fillDetails, giveDetails, goToPayment, payByCard } from "./support/walk.ts";

const stack = await useStack();
const site = stack.storefront.url;
const open = useVisits();

const bookings = useBookings(stack);
const ended = (page: Page) => page.getByRole("alert").filter({ hasText: "The hold has ended" });

describe("a hold that runs out", () => {
	it("while the card is looked for says so, and the same time can be taken once more", async () => {
		const free = await freeStart(stack, 4, 20);
		const { page } = await open({ width: 360 });
		await goToPayment(page, site, free);
		const first = numberOf(page);
		await bookings.shortenHold(page, 6);
		await ended(page).waitFor({ timeout: 20_000 });
		expect(await page.getByLabel("Card number").count()).toBe(0);
		await bookings.waitFor(first, "expired");
		await page.getByRole("button", { name: "Check this time again" }).click();
		await page.getByRole("heading", { name: "Day and time" }).waitFor();
		expect(page.url()).not.toMatch(/token|HS-/);
		await page.getByRole("button", { name: "Continue" }).click();
		await page.getByRole("button", { name: "Continue" }).click();
		expect(await page.getByLabel("First name").inputValue()).toBe("Ana");
		await giveDetails(page);
		await payByCard(page);
		expect(await expectConfirmed(page)).not.toBe(first);
	});

	it("after a declined card says so too", async () => {
		const free = await freeStart(stack, 4, 20);
		const { page } = await open();
		await goToPayment(page, site, free);
		await page.getByRole("button", { name: "Give me 5 more minutes" }).click();
		await page.getByText("Five minutes added.").waitFor();
		await bookings.shortenHold(page, 12);
		await payByCard(page, "4000 0000 0000 0002");
		await page.getByRole("alert").filter({ hasText: "The payment did not go through" }).waitFor();
		await ended(page).waitFor({ timeout: 20_000 });
		expect(await page.getByRole("button", { name: /^Pay \$/ }).count()).toBe(0);
	});

	it("is found ended by who comes back to the page later", async () => {
		const free = await freeStart(stack, 4, 20);
		const { page } = await open();
		await goToPayment(page, site, free);
		const number = numberOf(page);
		await bookings.endHold(number);
		await page.reload();
		await ended(page).waitFor();
		expect(await page.getByLabel("Card number").count()).toBe(0);
	});
});

describe("a booking that ends without the page knowing", () => {
	it("tells the guest who pays that the hold has ended, not what the payment company calls it", async () => {
		const free = await freeStart(stack, 6, 35);
		const { page } = await open();
		await goToPayment(page, site, free);
		const number = numberOf(page);
		await bookings.endHold(number);
		await payByCard(page);
		await ended(page).waitFor();
		expect(await page.getByRole("timer").count()).toBe(0);
		expect(await page.getByText("PaymentIntent").count()).toBe(0);
		await page.getByRole("button", { name: "Check this time again" }).click();
		await page.getByRole("heading", { name: "Day and time" }).waitFor();
	});
});

describe("a price that staff change between the quote and the booking", () => {
	it("is shown before and after, and nothing goes on until the guest accepts it", async () => {
		const free = await freeStart(stack, 3, 20);
		const { page } = await open({ width: 360 });
		await page.goto(bookAddress(site, free, "details"));
		await fillDetails(page);
		await expect.poll(() => page.getByText("Due now").count()).toBeGreaterThan(0);
		const rates = await stack.sql<{ id: string; amount_cents: number }>(
			"SELECT r.id, r.amount_cents::int FROM rates r JOIN yachts y ON y.id = r.yacht WHERE y.slug = $1",
			[free.slug],
		);
		const setRates = async (factor: number): Promise<void> => {
			const body = rates.map(({ id, amount_cents }) => ({ id, amount_cents: Math.round(amount_cents * factor) }));
			expect((await stack.api("/items/rates", { method: "PATCH", body: JSON.stringify(body) })).status).toBe(200);
		};
		await setRates(1.25);
		try {
			await page.getByRole("button", { name: "Hold my time and go to payment" }).click();
			const alert = page.getByRole("alert").filter({ hasText: "The price has changed" });
			await alert.waitFor();
			expect(await focused(page)).toMatch(/^alert The price has changed/);
			const [before = 0, now = 0] = (await alert.getByRole("definition").allInnerTexts()).map((text) =>
				Number(text.replaceAll(/[^0-9.]/g, "")),
			);
			expect(now).toBeGreaterThan(before);
			expect(await page.getByRole("timer").count()).toBe(0);
			await alert.getByRole("button", { name: /^Go on with \$/ }).click();
			await page.getByRole("timer").waitFor();
			const row = await bookings.row(numberOf(page));
			expect(row?.total_cents).toBe(Math.round(now * 100));
			await payByCard(page);
			await expectConfirmed(page);
		} finally {
			await setRates(1);
		}
	});
});

describe("a time that somebody takes while the guest is still choosing extras", () => {
	it("is offered no more, and the day step shows what is free", async () => {
		const free = await freeStart(stack, 2, 25);
		const { page } = await open();
		await page.goto(bookAddress(site, free, "extras"));
		await page.getByRole("button", { name: "Continue" }).waitFor();
		await bookByApi(stack, free);
		await page.reload();
		await page.getByRole("alert").filter({ hasText: "This time is no longer free." }).waitFor();
		await page.getByRole("button", { name: "Choose another time" }).click();
		await page.getByRole("heading", { name: "Day and time" }).waitFor();
		await page.locator("[role=gridcell][aria-disabled=false]").first().waitFor();
	});
});

describe("a reload at each step, and the way back through all of them", () => {
	it("keeps day, time, guests, extras and what was typed", async () => {
		const free = await freeStart(stack, 1, 25);
		const { page, errors } = await open({ width: 360 });
		const heading = (name: string) => page.getByRole("heading", { name, exact: true });
		const next = () => page.getByRole("button", { name: "Continue" }).click();
		await page.goto(bookAddress(site, free, "dates"));
		const time = page.getByRole("radio", { checked: true }).last();
		await time.waitFor({ state: "attached" });
		await page.reload();
		await heading("Day and time").waitFor();
		expect(new URL(page.url()).searchParams.get("start")).toBe(free.start);
		await next();

		await heading("Guests and extras").waitFor();
		await page.getByRole("button", { name: "One guest more" }).click();
		const extra = page
			.getByRole("checkbox")
			.or(page.getByRole("button", { name: /^More: / }))
			.first();
		await extra.click({ force: true });
		await expect.poll(() => new URL(page.url()).searchParams.get("extras")).toMatch(/:1$/);
		const extras = new URL(page.url()).searchParams.get("extras");
		await page.reload();
		await heading("Guests and extras").waitFor();
		expect(await page.getByRole("group", { name: "Guests" }).innerText()).toContain("3");
		expect(new URL(page.url()).searchParams.get("extras")).toBe(extras);
		await next();

		await heading("Your details").waitFor();
		await page.getByLabel("Anything we should know?").fill("A birthday.");
		await page.reload();
		expect(await page.getByLabel("Anything we should know?").inputValue()).toBe("A birthday.");
		await giveDetails(page);

		await page.reload();
		await page.getByRole("timer").waitFor();
		const number = numberOf(page);
		const [row] = await stack.sql<{ guests: number; extras: number }>(
			`SELECT b.guests, (SELECT count(*)::int FROM booking_lines l JOIN extras e ON e.id = l.extra
			WHERE l.booking = b.id AND NOT e.mandatory) AS extras FROM bookings b WHERE b.number = $1`,
			[number],
		);
		expect(row).toEqual({ guests: 3, extras: 1 });

		await page.goBack();
		await heading("Your details").waitFor();
		await bookings.waitFor(number, "cancelled");
		await page.goBack();
		await heading("Guests and extras").waitFor();
		await page.goBack();
		await heading("Day and time").waitFor();
		expect(page.url()).not.toMatch(/token|HS-/);
		await page.goForward();
		await heading("Guests and extras").waitFor();
		expect(new URL(page.url()).searchParams.get("extras")).toBe(extras);
		expect(errors).toEqual([]);
	});
});

describe("a promo code that is used up while the guest fills the form in", () => {
	it("is taken out, and the guest says yes to the price without it before paying", async () => {
		const free = await freeStart(stack, 6, 80);
		const code = `ONCE${Date.now().toString(36).toUpperCase()}`;
		await stack.sql(
			"insert into promo_codes (id, code, percent_bps, max_uses, status) values (gen_random_uuid(), $1, 2000, 1, 'active')",
			[code],
		);
		const { page } = await open();
		await page.goto(`${bookAddress(site, free, "details")}&promo=${code}`);
		await fillDetails(page, "anna@exámple.com");
		await page.getByLabel("Mobile phone").fill("tel:+1-415-555-0133");
		const total = page.locator("aside.summary");
		await expect.poll(() => total.innerText()).toContain("Discount");
		await stack.sql("update promo_codes set max_uses = 0 where code = $1", [code]);
		await page.getByRole("button", { name: "Hold my time and go to payment" }).click();
		const notice = page.getByRole("alert").filter({ hasText: "This code has been used up." });
		const goOn = notice.getByRole("button", { name: /^Go on with \$/ });
		await goOn.waitFor();
		expect(page.url()).not.toContain(code);
		expect(await total.innerText()).not.toContain("Discount");
		await goOn.click();
		await page.getByRole("timer").waitFor();
		await page.getByText("anna@exámple.com").waitFor();
		const [row] = await stack.sql(
			"select promo_code, contact->>'email' as email, contact->>'phone' as phone from bookings where number = $1",
			[new URL(page.url()).searchParams.get("booking")],
		);
		expect(row).toEqual({ promo_code: null, email: "anna@xn--exmple-qta.com", phone: "+14155550133" });
	});
});

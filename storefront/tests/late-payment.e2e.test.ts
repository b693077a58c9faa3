import type { Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import { paymentCompany } from "../../tests/support/payment-company.ts";
import { useStack } from "../../tests/support/stack.ts";
import { seriousProblems } from "./support/axe.ts";
import { numberOf, useBookings } from "./support/bookings.ts";
import { type FreeStart, freeStart } from "./support/free-start.ts";
import { bookByApi } from "./support/rival.ts";
import { useVisits } from "./support/visits.ts";
import { expectConfirmed, goToPayment, payByCard } from "./support/walk.ts";

const stack = await useStack();
const site = stack.storefront.url;
const open = useVisits();
const bookings = useBookings(stack);
const company = paymentCompany(stack);

afterEach(() => company.reset());

const thanks = (page: Page) => page.getByRole("status").filter({ hasText: "Your payment went through." });

/** The guest pays, and the payment company's message about it does not arrive; the number of the booking. */
async function payUnheard(page: Page, free: FreeStart): Promise<string> {
	await goToPayment(page, site, free);
	await company.fallSilent("hold", { seconds: 75 });
	await payByCard(page);
	await thanks(page).waitFor();
	return numberOf(page);
}

/** It may have to wait until nobody will ask the payment company. */
const timeout = 300_000;

describe("a payment that arrives after its time was given back", { timeout }, () => {
	it("still confirms the booking when the time is free", async () => {
		const free = await freeStart(stack, 5, 45);
		const { page, errors } = await open();
		const number = await payUnheard(page, free);
		expect(await page.getByRole("button", { name: /^Pay \$/ }).count()).toBe(0);
		await bookings.expire(number);
		await company.speak();
		expect(await expectConfirmed(page)).toBe(number);
		expect(page.url()).not.toContain("paid");
		expect(errors).toEqual([]);
	});

	it("is paid back in full when somebody else has the time, and free ones are offered", async () => {
		const free = await freeStart(stack, 6, 45);
		const { page } = await open({ width: 360 });
		const number = await payUnheard(page, free);
		await bookings.expire(number);
		await bookByApi(stack, free);
		await company.speak();

		await page.waitForURL(/\/confirmation#token=/, { timeout: 60_000 });
		await page.getByText("Paid too late", { exact: true }).waitFor();
		const paid = (await bookings.row(number))?.paid_cents ?? 0;
		const amount = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" }).format(paid / 100);
		await page.getByText(`All ${amount.replace(/\.00$/, "")} goes back to your card.`).waitFor();
		expect(await page.getByText("Nothing was charged").count()).toBe(0);
		// Without another look at the page: the refund shows as soon as it is made.
		await page.getByText("Refunded", { exact: true }).waitFor({ timeout: 60_000 });
		expect(await bookings.row(number)).toMatchObject({ status: "expired", paid_cents: paid, refunded_cents: paid });
		expect(await seriousProblems(page)).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);

		const offered = page.getByRole("region", { name: "Free around your time" });
		const first = offered.getByRole("link", { name: "Take this one" }).first();
		const start = new URL((await first.getAttribute("href")) ?? "", site).searchParams.get("start") ?? "";
		expect(Date.parse(start)).not.toBe(Date.parse(free.start));
		await first.click();
		await page.getByRole("heading", { name: "Guests and extras" }).waitFor();
		const address = new URL(page.url()).searchParams;
		expect(address.get("start")).toBe(start);
		expect(address.get("duration")).toBe(String(free.duration_min));
		await page.getByRole("button", { name: "Continue" }).click();
		await page.getByRole("heading", { name: "Your details" }).waitFor();
		expect(await page.getByRole("alert").count()).toBe(0);
	});

	it("is told in Spanish to who opens the link in Spanish", async () => {
		const free = await freeStart(stack, 7, 45);
		const { page } = await open({ width: 360 });
		const number = await payUnheard(page, free);
		const { hash } = new URL(page.url());
		await page.goto("about:blank");
		await bookings.expire(number);
		await bookByApi(stack, free);
		await company.speak();
		await expect.poll(async () => (await bookings.row(number))?.payment_status, { timeout: 60_000 }).toBe("refunded");
		await page.goto(`${site}/es/booking/${number}${hash}`);
		await page.getByText("Pagada demasiado tarde", { exact: true }).waitFor();
		await page.getByText("Devuelta", { exact: true }).waitFor();
		await page.getByRole("region", { name: "Libre cerca de su hora" }).getByRole("link").first().waitFor();
	});
});

describe("a payment of which the platform has not heard yet", { timeout }, () => {
	it("is never asked for twice: not after a reload, and not on the page that thanks", async () => {
		const free = await freeStart(stack, 8, 55);
		const { page } = await open({ width: 360 });
		const number = await payUnheard(page, free);
		await page.reload();
		await thanks(page).waitFor();
		expect(await page.getByRole("button", { name: /^Pay \$/ }).count()).toBe(0);

		await page.waitForURL(/\/confirmation#token=/, { timeout: 60_000 });
		await page.getByText("Confirming your payment", { exact: true }).waitFor();
		expect(await page.getByRole("button", { name: /^Pay \$/ }).count()).toBe(0);
		expect(await page.getByText("Not paid yet").count()).toBe(0);
		await page.reload();
		await page.getByText("Confirming your payment", { exact: true }).waitFor();

		await company.speak();
		expect(await expectConfirmed(page)).toBe(number);
		expect(page.url()).not.toContain("paid");
	});
});

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useStack } from "../../tests/support/stack.ts";
import { numberOf, useBookings } from "./support/bookings.ts";
import { freeStart } from "./support/free-start.ts";
import { useVisits } from "./support/visits.ts";
import { bookAddress, expectConfirmed, fillCard, giveDetails, goToPayment, payByCard } from "./support/walk.ts";

const stack = await useStack();
const site = stack.storefront.url;
const open = useVisits();
const bookings = useBookings(stack);

const payButton = (page: Page) => page.getByRole("button", { name: /^Pay \$/ });
const change = (page: Page) => page.locator(".main").getByRole("button", { name: "Change" });
const expectPaid = async (number: string): Promise<void> => {
	await bookings.waitFor(number, "confirmed");
	const row = await bookings.row(number);
	expect(row?.paid_cents).toBeGreaterThan(0);
	expect(row?.refunded_cents).toBe(0);
};

describe("a guest who pays", () => {
	it.each([0, 150, 700, 1500])("and goes back %d ms later keeps the booking", async (pause) => {
		const { page } = await open({ width: 390 });
		await goToPayment(page, site, await freeStart(stack, 4, 20));
		const number = numberOf(page);
		await fillCard(page);
		await payButton(page).click();
		// In the page itself: it may be on its way to the confirmation by then.
		await page.evaluate((ms) => {
			setTimeout(() => window.history.back(), ms);
		}, pause);
		const thanks = page.getByRole("heading", { name: /^You're booked/ });
		await expect.poll(() => thanks.count().catch(() => 0), { timeout: 60_000 }).toBe(1);
		await expectConfirmed(page);
		await expectPaid(number);
	});

	it.each([false, true])("and goes back from the confirmation is shown it again (reloaded: %s)", async (reloaded) => {
		const { page } = await open({ width: 390 });
		const free = await freeStart(stack, 4, 20);
		await page.goto(`${site}/fleet`);
		await page.goto(bookAddress(site, free));
		await page.getByRole("button", { name: "Continue" }).click();
		await giveDetails(page);
		await page.getByLabel("Card number").waitFor();
		const number = numberOf(page);
		if (reloaded) await page.reload();
		await payByCard(page);
		await expectConfirmed(page);
		await page.goBack({ waitUntil: "commit" });
		await expectConfirmed(page);
		await expectPaid(number);
		await page.goBack({ waitUntil: "commit" });
		await page.getByText(`This time is yours: you have booked it (${number})`).waitFor();
		expect(page.url()).not.toMatch(/token|HS-/);
		await page.goBack({ waitUntil: "commit" });
		await page.waitForURL(/\/fleet$/);
	});

	it("in one tab is not let call the charter off unpaid in another", async () => {
		const { page } = await open();
		// Tomorrow: the terms give nothing back, so that the amount alone would tell nothing.
		await goToPayment(page, site, await freeStart(stack, 5, 1));
		const number = numberOf(page);
		const other = await page.context().newPage();
		await other.goto(`${site}/booking/${number}${new URL(page.url()).hash}`);
		await other.getByRole("button", { name: "Cancel this booking" }).click();
		await other.getByText("Nothing was charged.").first().waitFor();
		await payByCard(page);
		await expectConfirmed(page);
		await other.getByRole("button", { name: "Cancel this booking" }).click();
		await other.getByRole("alert").waitFor();
		await other.getByText("Confirmed", { exact: true }).first().waitFor();
		await expectPaid(number);
	});

	it("and cannot be heard while giving the hold up keeps it, and is told", async () => {
		const { page } = await open({ width: 390 });
		await goToPayment(page, site, await freeStart(stack, 4, 20));
		const number = numberOf(page);
		await page.route(/\/cancel$/, (route) => route.abort("connectionreset"));
		await change(page).click();
		await page
			.getByRole("alert")
			.filter({ hasText: /cannot be reached|reach/i })
			.waitFor();
		await page.getByLabel("Card number").waitFor();
		expect(numberOf(page)).toBe(number);
		await payByCard(page);
		await expectConfirmed(page);
		await expectPaid(number);
	});

	it("and goes back before the page knows the booking again is shown the confirmation", async () => {
		const { page } = await open({ width: 390 });
		await goToPayment(page, site, await freeStart(stack, 4, 20));
		const number = numberOf(page);
		await page.route(/\/bookings\/HS-[0-9A-Z]{8}$/, async (route) => {
			await new Promise((resolve) => setTimeout(resolve, 1500));
			await route.continue();
		});
		await payByCard(page);
		await page.getByText("Your payment went through.").waitFor();
		await page.reload({ waitUntil: "load" });
		await page.getByRole("heading", { name: "Payment" }).waitFor();
		await page.evaluate(() => window.history.back());
		await expectConfirmed(page);
		await expectPaid(number);
	});

	it("in one tab and changes the charter in another is shown what stands", async () => {
		const { page } = await open();
		await goToPayment(page, site, await freeStart(stack, 4, 20));
		const number = numberOf(page);
		const other = await page.context().newPage();
		await other.goto(page.url());
		await other.getByLabel("Card number").waitFor();
		await payByCard(other);
		await expectConfirmed(other);
		await change(page).click();
		await expectConfirmed(page);
		await expectPaid(number);
	});

	it("whose answer is lost on the way is not told that it failed", async () => {
		const { page } = await open({ width: 390 });
		await goToPayment(page, site, await freeStart(stack, 4, 20));
		const number = numberOf(page);
		await page.route(/\/confirm$/, async (route) => {
			await route.fetch();
			await route.abort("connectionreset");
		});
		await payByCard(page);
		await expectConfirmed(page);
		await expectPaid(number);
	});
});

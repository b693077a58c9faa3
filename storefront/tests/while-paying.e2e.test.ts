import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useStack } from "../../tests/support/stack.ts";
import { numberOf, useBookings } from "./support/bookings.ts";
import { freeStart } from "./support/free-start.ts";
import { useVisits } from "./support/visits.ts";
import { expectConfirmed, fillCard, goToPayment, payByCard } from "./support/walk.ts";

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
		await page.goto(`${site}/fleet`);
		await goToPayment(page, site, await freeStart(stack, 4, 20));
		const number = numberOf(page);
		if (reloaded) await page.reload();
		await payByCard(page);
		await expectConfirmed(page);
		await page.goBack({ waitUntil: "commit" });
		await expectConfirmed(page);
		await expectPaid(number);
		await page.goBack({ waitUntil: "commit" });
		await page.waitForURL(/\/fleet$/);
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

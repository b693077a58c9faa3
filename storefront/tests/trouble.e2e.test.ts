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

describe("the details", () => {
	it("say next to each field what is missing and move the focus to the first", async () => {
		const free = await freeStart(stack, 5);
		const { page } = await open({ width: 360 });
		await page.goto(bookAddress(site, free, "details"));
		await page.getByRole("button", { name: "Hold my time and go to payment" }).click();
		expect(await focused(page)).toBe("input First name");
		expect(await page.getByText("Write your first name.").count()).toBe(1);
		expect(await page.locator("[aria-invalid=true]").count()).toBe(5);
	});

	it("survive a reload and the way back", async () => {
		const free = await freeStart(stack, 5);
		const { page } = await open();
		await page.goto(bookAddress(site, free, "extras"));
		await page.getByRole("button", { name: "One guest more" }).click();
		await page.getByRole("button", { name: "Continue" }).click();
		await page.getByLabel("First name").fill("Ana");
		await page.reload();
		expect(await page.getByLabel("First name").inputValue()).toBe("Ana");
		await page.goBack();
		await page.getByRole("heading", { name: "Guests and extras" }).waitFor();
		expect(await page.getByRole("group", { name: "Guests" }).innerText()).toContain("3");
		await page.getByRole("button", { name: "Continue" }).click();
		expect(await page.getByLabel("First name").inputValue()).toBe("Ana");
	});
});

describe("a slot that somebody else takes first", () => {
	it("offers other times, and nothing is charged", async () => {
		const free = await freeStart(stack, 6);
		const { page } = await open();
		await page.goto(bookAddress(site, free, "details"));
		await fillDetails(page);
		await expect.poll(() => page.getByText("Due now").count()).toBeGreaterThan(0);
		await bookByApi(stack, free);
		await page.getByRole("button", { name: "Hold my time and go to payment" }).click();
		const alert = page.getByRole("alert");
		await alert.getByRole("heading", { name: "This time has just been taken" }).waitFor();
		const other = alert.getByRole("button", { name: "Take this one" }).first();
		await other.click();
		await page.waitForURL(/step=extras/);
		expect(new URL(page.url()).searchParams.get("start")).not.toBe(free.start);
	});
});

describe("a payment", () => {
	it("goes on after a reload, tells why a card was declined, and succeeds with another", async () => {
		const free = await freeStart(stack, 7);
		const { page } = await open();
		await goToPayment(page, site, free);
		expect(page.url()).toMatch(/#token=/);
		await page.reload();
		await page.getByRole("timer").waitFor();
		await payByCard(page, "4000 0000 0000 0002");
		await page.getByRole("alert").filter({ hasText: "The payment did not go through" }).waitFor();
		await payByCard(page);
		await expectConfirmed(page);
	});

	it("of a guest who steps back frees the slot at once and forgets nothing", async () => {
		const free = await freeStart(stack, 7);
		const { page } = await open();
		await goToPayment(page, site, free);
		const number = numberOf(page);
		await page.goBack();
		await page.getByRole("heading", { name: "Your details" }).waitFor();
		await bookings.waitFor(number, "cancelled");
		await giveDetails(page);
		await payByCard(page);
		await expectConfirmed(page);
	});

	it("can be resumed from the link while the hold lives, and the booking cancelled with a preview", async () => {
		const free = await freeStart(stack, 8, 40);
		const { page } = await open({ width: 360 });
		await goToPayment(page, site, free);
		const [, number, token] = /booking=(HS-[0-9A-Z]{8}).*#token=(.+)$/.exec(page.url()) ?? [];
		await page.goto(`${site}/booking/${number}#token=${token}`);
		await page.getByText("Waiting for payment").waitFor();
		await page.getByRole("button", { name: /^Pay \$/ }).click();
		await page.getByLabel("Card number").waitFor();
		await payByCard(page);
		await page.getByText("Confirmed", { exact: true }).waitFor({ timeout: 60_000 });
		const download = page.waitForEvent("download");
		await page.getByRole("button", { name: "Add to my calendar" }).click();
		expect((await download).suggestedFilename()).toBe(`${number}.ics`);
		await page.getByRole("button", { name: "Cancel this booking" }).click();
		await page.getByText(/If you cancel now you get \$/).waitFor();
		await page.getByRole("button", { name: /^Cancel and get/ }).click();
		await page.getByText("Cancelled", { exact: true }).waitFor();
	});
});

import { describe, expect, it } from "vitest";
import { useStack } from "../../tests/support/stack.ts";
import { useBookings } from "./support/bookings.ts";
import { freeStart } from "./support/free-start.ts";
import { focused, tabTo } from "./support/keyboard.ts";
import { useVisits } from "./support/visits.ts";
import { expectConfirmed, giveDetails, guest, payByCard } from "./support/walk.ts";

const stack = await useStack();
const site = stack.storefront.url;
const open = useVisits();

describe.each([
	{ device: "a desktop", width: 1280, place: 0 },
	{ device: "a 360 px phone", width: 360, place: 1 },
])("on $device", ({ width, place }) => {
	it("a guest searches, chooses, books and pays in four screens", async () => {
		const free = await freeStart(stack, place);
		const { page, errors } = await open({ width });
		await page.goto(`${site}/fleet`);
		await page.getByLabel("Day", { exact: true }).fill(free.date);
		await page.getByLabel("For how long").selectOption(String(free.duration_min));
		await page.getByRole("button", { name: "Show yachts" }).first().click();
		await page.waitForURL(/date=/);
		await page.goto(
			`${site}/yachts/${free.slug}?date=${free.date}&duration=${free.duration_min}&type=${free.charter_type}`,
		);
		const book = page.getByRole("link", { name: `Book ${free.name}` });
		await book.waitFor();
		await book.click();
		await page.getByRole("heading", { name: "Guests and extras" }).waitFor();
		await page.getByRole("button", { name: "Continue" }).click();
		await page.getByRole("heading", { name: "Your details" }).waitFor();
		await giveDetails(page);
		await payByCard(page);
		const number = await expectConfirmed(page);
		expect(await useBookings(stack).row(number)).toMatchObject({ status: "confirmed", payment_status: "paid" });
		expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
		expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toMatch(/eyJ|secret/);
		expect(errors).toEqual([]);
	});
});

describe("by keyboard alone", () => {
	it("a guest chooses a day in the calendar, books and pays", async () => {
		const free = await freeStart(stack, 2);
		const { page } = await open();
		await page.goto(`${site}/yachts/${free.slug}?type=${free.charter_type}&duration=${free.duration_min}`);
		await page.locator("[role=gridcell][aria-disabled=false]").first().waitFor();
		await tabTo(page, /^gridcell /);
		await page.keyboard.press("PageDown");
		await expect.poll(() => page.locator("[role=grid]").getAttribute("aria-busy")).toBe("false");
		for (let presses = 0; presses < 31 && !/, (free|few)/.test(await focused(page)); presses++) {
			await page.keyboard.press("ArrowRight");
		}
		await page.keyboard.press("Enter");
		expect(await page.locator("[role=gridcell][aria-selected=true]").count()).toBe(1);
		await tabTo(page, new RegExp(`^a Book ${free.name}`));
		await page.keyboard.press("Enter");
		await page.getByRole("heading", { name: "Guests and extras" }).waitFor();
		await tabTo(page, /^button Continue/);
		await page.keyboard.press("Enter");
		await expect.poll(() => focused(page)).toBe("h2 Your details");
		for (const [field, text] of [
			[/^input First name/, guest.first],
			[/^input Last name/, guest.last],
			[/^input Email/, guest.email],
			[/^input Mobile phone/, guest.phone],
		] as const) {
			await tabTo(page, field);
			await page.keyboard.type(text);
		}
		await tabTo(page, /^input I accept/);
		await page.keyboard.press("Space");
		await tabTo(page, /^button Hold my time/);
		await page.keyboard.press("Enter");
		await page.getByRole("timer").waitFor();
		await page.getByLabel("Card number").waitFor();
		await tabTo(page, /^input Card number/);
		await page.keyboard.type("4242424242424242");
		await tabTo(page, /^input Expiry date/);
		await page.keyboard.type("1234");
		await tabTo(page, /^input Security code/);
		await page.keyboard.type("123");
		await tabTo(page, /^button Pay \$/);
		await page.keyboard.press("Enter");
		await expectConfirmed(page);
		await expect.poll(() => focused(page)).toBe(`h1 You're booked, ${guest.first}.`);
	});
});

import { afterAll, expect, it } from "vitest";
import { visit } from "../../tests/support/browser/browser.ts";
import { useStack } from "../../tests/support/stack.ts";
import { freeStart } from "./support/free-start.ts";

const stack = await useStack();
const site = stack.storefront.url;
const guest = await visit({ scripts: false });

afterAll(() => guest.close());

it("the search is a plain form, and every card shows the price for the day", async () => {
	const free = await freeStart(stack, 4);
	const { page } = guest;
	await page.goto(`${site}/`);
	await page.getByLabel("Day", { exact: true }).fill(free.date);
	await page.getByLabel("For how long").selectOption(String(free.duration_min));
	await page.getByLabel("Guests").fill("2");
	await page.getByRole("button", { name: "Show yachts" }).click();
	await page.waitForURL(/\/fleet\?/);
	const address = new URL(page.url()).searchParams;
	expect(address.get("date")).toBe(free.date);
	expect(address.get("guests")).toBe("2");
	const cards = page.getByRole("article");
	expect(await cards.count()).toBeGreaterThan(0);
	for (const text of await cards.allInnerTexts()) expect(text).toMatch(/for your [\s\S]*\$\d/);
});

it("filters narrow the result and can be taken away one by one", async () => {
	const { page } = guest;
	/** Of all pages: the first is full of yachts when there are many. */
	const fitting = async () => Number.parseInt(await page.getByText(/^\d+ yachts? fits?$/).innerText(), 10);
	await page.goto(`${site}/fleet`);
	const all = await fitting();
	await page.goto(`${site}/fleet?type=bareboat&guests=4`);
	expect(await page.getByRole("article").count()).toBeGreaterThan(0);
	expect(await fitting()).toBeLessThan(all);
	await page.getByRole("link", { name: "Remove Bareboat" }).click();
	expect(new URL(page.url()).search).toBe("?guests=4");
});

it("an impossible search offers changes that really find yachts", async () => {
	const { page } = guest;
	await page.goto(`${site}/fleet?price_max=1&guests=4`);
	await page.getByRole("heading", { name: "Nothing fits all of that" }).waitFor();
	await page.getByRole("link", { name: /^Any price/ }).click();
	expect(await page.getByRole("article").count()).toBeGreaterThan(0);
});

it("a yacht's page prices a chosen day with a plain form", async () => {
	const free = await freeStart(stack, 4);
	const { page } = guest;
	await page.goto(`${site}/yachts/${free.slug}`);
	const form = page.locator("form.plain");
	await form.locator("[name=date]").fill(free.date);
	await form.locator("[name=time]").selectOption(free.start.slice(11, 16));
	await form.locator("[name=duration]").selectOption(String(free.duration_min));
	await form.getByRole("button", { name: "Show my price" }).click();
	await page.waitForURL(/date=/);
	expect(await page.locator("#price").innerText()).toMatch(/Total\s*\$\d/);
});

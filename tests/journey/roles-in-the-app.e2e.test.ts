import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { type Visit, visit } from "../support/browser/browser.ts";
import { type TestStack, useStack } from "../support/stack.ts";
import { signInQuickly } from "./directus-app.ts";

let stack: TestStack;
let app: Visit;
/** What the app was refused on the page that is open. */
let refused: string[] = [];

beforeAll(async () => {
	stack = await useStack();
	app = await visit({ width: 1280 });
	app.page.on("response", (response) => {
		if (response.status() < 400 || !response.url().startsWith(stack.directus.url)) return;
		// Who made a row may be unknown to who reads it: the app leaves the name out.
		if (/\/users\/[0-9a-f-]{36}\?/.test(response.url())) return;
		refused.push(`${response.status()} ${decodeURIComponent(response.url().slice(stack.directus.url.length))}`);
	});
	app.page.on("pageerror", (error) => refused.push(error.message));
});
afterAll(() => app.close());

/** Opens every section of a form: what it holds is only asked for then. */
async function openSections(page: Page): Promise<void> {
	for (const tab of await page.locator("[role=tab]").all()) {
		await tab.click();
		await page.waitForLoadState("networkidle");
	}
	for (const head of await page.locator(".v-divider[role=button][aria-expanded=false]").all()) await head.click();
	await page.waitForLoadState("networkidle");
}

async function firstOf(page: Page, collection: string): Promise<string> {
	const answer = await page.request.get(`${stack.directus.url}/items/${collection}?limit=1&fields=id`);
	const [row] = z.object({ data: z.array(z.object({ id: z.string() })) }).parse(await answer.json()).data;
	if (!row) throw new Error(`There is nothing in ${collection} to open.`);
	return row.id;
}

it.each([
	["staff", ["bookings", "yachts"], []],
	["owner", ["bookings", "marinas"], []],
	["captain", ["bookings", "crew_members"], []],
	["crew", ["crew_members"], ["files"]],
	["marketer", ["pages"], ["users"]],
	["compliance", ["bookings"], []],
] as const)("the pages of %s in the app open without an error", async (role, forms, pages) => {
	const { page } = app;
	await signInQuickly(page, stack, role);
	const found: string[] = [];
	const look = async (path: string, isForm: boolean): Promise<void> => {
		refused = [];
		await page.goto(`${stack.directus.url}/admin/${path}`);
		await page.waitForLoadState("networkidle");
		if (isForm) await openSections(page);
		const shown = await page.locator(".v-dialog .type-title, .notification-item, .v-error").allInnerTexts();
		const [main = ""] = await page.locator("#main-content").allInnerTexts();
		if (/Unexpected Error|Page Not Found/.test(main)) shown.push(main.slice(0, 200));
		found.push(...[...refused, ...shown].map((text) => `${path}: ${text}`));
	};
	for (const collection of forms) await look(`content/${collection}/${await firstOf(page, collection)}`, true);
	for (const path of pages) await look(path, false);
	expect(found).toEqual([]);
});

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { visit } from "../support/browser/browser.ts";
import { settled } from "../support/browser/settled.ts";
import { type TestStack, useStack } from "../support/stack.ts";

let stack: TestStack;
beforeAll(async () => {
	stack = await useStack();
});

const pages: [name: string, path: string, width: number, dark?: boolean][] = [
	["home", "/", 1280],
	["fleet", "/fleet", 1280],
	["yacht", "/yachts/morning-star", 1280],
	["yacht-dark", "/yachts/evening-edition", 1280, true],
	["yacht-phone", "/yachts/two-bridges", 360],
	["book", "/book/morning-star", 1280],
];

it.each(pages)("the page %s shows pictures that have loaded", async (name, path, width, dark = false) => {
	const { page, close } = await visit({ width, dark });
	try {
		await page.goto(`${stack.storefront.url}${path}`, { waitUntil: "load" });
		await settled(page);
		const folder = join(stack.state, "screenshots");
		mkdirSync(folder, { recursive: true });
		await page.screenshot({ path: join(folder, `${name}.png`) });
		const broken = await page.evaluate(() =>
			[...document.images]
				.filter((image) => image.complete && image.currentSrc !== "" && image.naturalWidth === 0)
				.map((image) => image.currentSrc),
		);
		expect(broken).toEqual([]);
	} finally {
		await close();
	}
});

import { beforeAll, describe, expect, it } from "vitest";
import { fittingHeight, shown, watchFilmRequests } from "../../tests/support/browser/film.ts";
import { useStack } from "../../tests/support/stack.ts";
import { until } from "../../tests/support/until.ts";
import { focused, tabTo } from "./support/keyboard.ts";
import { useVisits } from "./support/visits.ts";

const stack = await useStack();
const open = useVisits();
const timeoutMs = 900_000;
let address: string;
let heights: number[];

/** A fresh stack is still working on the demo fleet's films. */
beforeAll(async () => {
	const [film] = await until(
		() =>
			stack.sql<{ slug: string; renditions: { video: { renditions: { height: number }[] } } }>(
				`SELECT y.slug, m.renditions FROM media m JOIN yachts y ON y.id = m.yacht
				WHERE y.slug = 'morning-star' AND m.kind = 'video' AND m.status = 'ready'
				ORDER BY m.sort NULLS LAST, m.date_created LIMIT 1`,
			),
		(rows) => rows.length > 0,
		{ seconds: timeoutMs / 1000, every: 1000, what: "the film of Morning Star" },
	);
	address = `${stack.storefront.url}/yachts/${film?.slug}`;
	heights = film?.renditions.video.renditions.map(({ height }) => height) ?? [];
}, timeoutMs);

describe("the film of a yacht", () => {
	it.each([
		{ device: "a desktop", width: 1280 },
		{ device: "a 360 px phone", width: 360 },
	])("plays on $device in the quality that fits, and loads nothing before", async ({ width }) => {
		const { page, errors } = await open({ width });
		const requests = watchFilmRequests(page);
		await page.goto(address, { waitUntil: "networkidle" });
		await page.locator("video").first().scrollIntoViewIfNeeded();
		await page.waitForLoadState("networkidle");
		expect(requests).toEqual([]);
		await page
			.getByRole("button", { name: /^Play: / })
			.first()
			.click();
		await expect.poll(async () => (await shown(page)).time, { timeout: 20_000 }).toBeGreaterThan(1);
		expect((await shown(page)).height).toBe(await fittingHeight(page, heights));
		expect(requests.some((url) => url.startsWith(stack.storefront.url) && /hls/.test(url))).toBe(true);
		expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
		expect(errors).toEqual([]);
	});

	it("becomes sharper when it fills the screen", async () => {
		const { page } = await open({ width: 1600 });
		await page.goto(address, { waitUntil: "networkidle" });
		await page
			.getByRole("button", { name: /^Play: / })
			.first()
			.click();
		await expect.poll(async () => (await shown(page)).time, { timeout: 20_000 }).toBeGreaterThan(0.5);
		const before = (await shown(page)).height;
		await page
			.locator("video")
			.first()
			.evaluate((video) => video.requestFullscreen());
		await expect.poll(async () => (await shown(page)).height, { timeout: 15_000 }).toBeGreaterThan(before);
		expect((await shown(page)).height).toBe(await fittingHeight(page, heights));
	});

	it("starts and pauses by keyboard alone", async () => {
		const { page } = await open();
		await page.goto(address, { waitUntil: "networkidle" });
		await tabTo(page, /^button Play: /);
		await page.keyboard.press("Enter");
		await expect.poll(async () => (await shown(page)).time, { timeout: 20_000 }).toBeGreaterThan(0.5);
		expect(await focused(page)).toMatch(/^video /);
		await page.keyboard.press("Space");
		await expect.poll(async () => (await shown(page)).paused).toBe(true);
		await page.keyboard.press("Space");
		await expect.poll(async () => (await shown(page)).paused).toBe(false);
	});

	it("that cannot be loaded says so and leaves the button for another try", async () => {
		const { page } = await open();
		await page.route(/\/renditions\/.*\.m3u8$/, (route) => route.abort());
		await page.goto(address, { waitUntil: "networkidle" });
		const play = page.getByRole("button", { name: /^Play: / }).first();
		await play.click();
		await page.getByText("The film cannot be played here.").waitFor();
		await page.unroute(/\/renditions\/.*\.m3u8$/);
		await play.click();
		await expect.poll(async () => (await shown(page)).time, { timeout: 20_000 }).toBeGreaterThan(0.5);
		expect(await page.getByText("The film cannot be played here.").count()).toBe(0);
	});
});

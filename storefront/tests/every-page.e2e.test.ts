import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Visit, visit } from "../../tests/support/browser/browser.ts";
import { useStack } from "../../tests/support/stack.ts";
import { seriousProblems } from "./support/axe.ts";
import { type FreeStart, freeStart } from "./support/free-start.ts";
import { layoutShift, scriptBytes } from "./support/measure.ts";
import { bookAddress } from "./support/walk.ts";

const stack = await useStack();
const site = stack.storefront.url;
let free: FreeStart;
const opened: Visit[] = [];

async function look(options: Parameters<typeof visit>[0]): Promise<Visit> {
	const found = await visit(options);
	opened.push(found);
	return found;
}
beforeAll(async () => {
	free = await freeStart(stack, 3, 30);
});
afterAll(async () => {
	await Promise.all(opened.map((found) => found.close()));
});

const pages = (): Record<string, string> => ({
	home: "/",
	fleet: "/fleet",
	"fleet for a day": `/fleet?date=${free.date}&guests=4`,
	"nothing fits": `/fleet?date=${free.date}&guests=180&price_max=1`,
	"a wrong search": "/fleet?date=yesterday&guests=0",
	yacht: `/yachts/${free.slug}`,
	"booking, day": `/book/${free.slug}`,
	"booking, extras": bookAddress("", free, "extras"),
	"booking, details": bookAddress("", free, "details"),
	"a booking without its key": "/booking/HS-00000000",
	account: "/account",
	questions: "/faq",
	about: "/about",
	terms: "/terms",
	privacy: "/privacy",
	accessibility: "/accessibility",
	"not found": "/no-such-page",
	"Spanish home": "/es",
	"Spanish yacht": `/es/yachts/${free.slug}`,
});

describe.each([
	{ how: "light, desktop", dark: false, width: 1280 },
	{ how: "dark, 360 px", dark: true, width: 360 },
])("every page, $how", ({ dark, width }) => {
	it("has nothing serious for axe, fits the width and logs no error", async () => {
		const { page, errors } = await look({ dark, width });
		for (const [name, path] of Object.entries(pages())) {
			errors.length = 0;
			await page.goto(site + path, { waitUntil: "networkidle" });
			expect(await seriousProblems(page), `${name}: ${path}`).toEqual([]);
			const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
			expect(overflow, `${name} is wider than the screen`).toBeLessThanOrEqual(0);
			expect(await page.locator("h1").count(), `${name} has one main heading`).toBe(1);
			expect(
				errors.filter((error) => !/404|403/.test(error)),
				name,
			).toEqual([]);
		}
	});
});

describe("small screens and large text", () => {
	it("nothing needs sideways scrolling at 320 px, which is also 1280 px at 400 %", async () => {
		const { page } = await look({ width: 320, height: 640 });
		for (const [name, path] of Object.entries(pages())) {
			await page.goto(site + path, { waitUntil: "networkidle" });
			const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
			expect(overflow, name).toBeLessThanOrEqual(0);
		}
	});

	it("nor does any yacht of the fleet, with all its charter types and prices, in Spanish", async () => {
		const { page } = await look({ width: 320, height: 640 });
		const fleet = await stack.sql<{ slug: string }>(
			"select slug from yachts where status = 'active' and slug !~ 'test|[0-9]'",
		);
		expect(fleet.length).toBeGreaterThanOrEqual(8);
		for (const { slug } of fleet) {
			await page.goto(`${site}/es/yachts/${slug}`, { waitUntil: "domcontentloaded" });
			const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
			expect(overflow, slug).toBeLessThanOrEqual(0);
		}
	});

	it("the calendar's days stay large enough to touch at 360 px", async () => {
		const { page } = await look({ width: 360 });
		await page.goto(`${site}/yachts/${free.slug}`);
		const box = await page.locator("[role=gridcell]").first().boundingBox();
		expect(box?.width).toBeGreaterThanOrEqual(36);
		expect(box?.height).toBeGreaterThanOrEqual(44);
	});
});

describe("weight", () => {
	it.each([
		["home", "/", 5],
		["fleet", "/fleet", 5],
	])("%s (%s) loads at most %i kB of script", async (_name, path, kilobytes) => {
		const { page } = await look({});
		expect(await scriptBytes(page, site + path)).toBeLessThanOrEqual(kilobytes * 1000);
	});

	it("the yacht page loads at most 60 kB of script before it is touched, and no player", async () => {
		const { page } = await look({});
		const players: string[] = [];
		page.on("request", (request) => {
			if (/hls/.test(request.url())) players.push(request.url());
		});
		expect(await scriptBytes(page, `${site}/yachts/${free.slug}`)).toBeLessThanOrEqual(60_000);
		expect(players).toEqual([]);
	});

	it("pages do not jump while they load", async () => {
		const { page } = await look({});
		for (const path of ["/", "/fleet", `/yachts/${free.slug}`]) {
			await page.goto(site + path, { waitUntil: "networkidle" });
			expect(await layoutShift(page), path).toBeLessThanOrEqual(0.05);
		}
	});
});

describe("what machines read", () => {
	it("finds the same from price on the card, the page and in the structured data of every yacht", async () => {
		const answer = await fetch(`${site}/fleet`);
		const slugs = [...new Set([...(await answer.text()).matchAll(/\/yachts\/([a-z0-9-]+)/g)].map((match) => match[1]))];
		expect(slugs.length).toBeGreaterThanOrEqual(8);
		for (const slug of slugs) {
			const html = await (await fetch(`${site}/yachts/${slug}`)).text();
			const data = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? "{}";
			const offer = (JSON.parse(data) as { offers?: { price?: string } }).offers?.price;
			const { body } = await stack.api(`/charter/yachts/${slug}`, { token: null });
			const cents = (body as { data: { from_price_cents: number } }).data.from_price_cents;
			expect(Number(offer) * 100, slug).toBe(cents);
		}
	});

	it("has a sitemap of both languages and rules that keep bookings out", async () => {
		const map = await (await fetch(`${site}/sitemap.xml`)).text();
		expect(map).toContain(`<loc>${site}/yachts/${free.slug}</loc>`);
		expect(map).toContain(`<loc>${site}/es/yachts/${free.slug}</loc>`);
		expect(await (await fetch(`${site}/robots.txt`)).text()).toContain("Disallow: /booking/");
	});

	it("sends a policy without inline scripts, and pages of a booking never into a cache", async () => {
		const home = await fetch(`${site}/`);
		const policy = home.headers.get("content-security-policy") ?? "";
		expect(policy).toMatch(/script-src 'self' 'sha256-/);
		expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
		const booking = await fetch(`${site}/booking/HS-00000000`);
		expect(booking.headers.get("cache-control")).toBe("private, no-store");
		expect(booking.headers.get("referrer-policy")).toBe("no-referrer");
	});

	it("answers unknown yachts and pages with 404 and a way on", async () => {
		for (const path of ["/yachts/no-such-yacht", "/book/no-such-yacht", "/nothing", "/es/nada"]) {
			const answer = await fetch(site + path);
			expect(answer.status, path).toBe(404);
			expect(await answer.text()).toMatch(/href="(\/es)?\/fleet"/);
		}
	});
});

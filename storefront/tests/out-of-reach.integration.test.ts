import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort, ownStorefront } from "./support/own-storefront.ts";

let site: string;
let close: () => void;

/** A storefront whose Directus is not there. */
beforeAll(async () => {
	({ url: site, close } = await ownStorefront(`http://127.0.0.1:${await freePort()}`));
});

afterAll(() => close());

describe("a storefront that cannot reach Directus", () => {
	it.each([
		["/fleet", "/fleet"],
		["/fleet?guests=4", "/fleet?guests=4"],
		["/yachts/morning-star", "/yachts/morning-star"],
		["/about", "/about"],
		["/es/fleet", "/es/fleet"],
	])("answers %s with 503, when to come back and the way to try again", async (path, again) => {
		const answer = await fetch(site + path);
		expect(answer.status).toBe(503);
		expect(answer.headers.get("retry-after")).toBe("30");
		expect(answer.headers.get("content-security-policy")).toContain("default-src 'self'");
		expect(await answer.text()).toContain(`href="${again}"`);
	});

	it.each(["/", "/faq", "/terms", "/account"])("still shows %s", async (path) => {
		expect((await fetch(site + path)).status).toBe(200);
	});

	it("still answers 404 for what cannot be a page", async () => {
		expect((await fetch(`${site}/no/such/page`)).status).toBe(404);
	});
});

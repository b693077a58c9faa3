import { request } from "node:http";
import { beforeAll, expect, test } from "vitest";
import { type TestStack, useStack } from "../../tests/support/stack.ts";

let stack: TestStack;
beforeAll(async () => {
	stack = await useStack();
});

test.each([
	["/fleet?cursor=abc", 200],
	["/fleet?q=%00", 200],
	["/es/fleet?cursor=abc&q=%00", 200],
	["/yachts/%00", 404],
	["/yachts/nothing", 404],
	["/book/nothing?start=%00", 404],
	["/%ff", 400],
	// Astro's own picture service would draw any size for anybody.
	["/_image?href=/share.png&w=8000&f=avif", 404],
	["/_image?href=/favicon.svg&w=3000&f=png", 404],
	["/_image?href=/share.png&w=-1", 404],
])("%s is answered with %i, never as a failure", async (path, status) => {
	expect((await fetch(`${stack.storefront.url}${path}`)).status).toBe(status);
});

test.each(["/es/nothing", "/es/yachts/nothing", "/es/book/nothing", "/es/a/b/c"])(
	"%s is no page, and says so in Spanish",
	async (path) => {
		const page = await (await fetch(`${stack.storefront.url}${path}`)).text();
		expect(page).toContain('lang="es"');
		expect(page).toContain("No hay ninguna página en esta dirección.");
	},
);

test.each(["TRACE", "PROPFIND", "SEARCH"])("%s is refused as a method that no page has", async (method) => {
	const { hostname, port } = new URL(stack.storefront.url);
	const status = await new Promise((resolve, reject) => {
		const asked = request({ hostname, port, method, path: "/" }, (answer) => resolve(answer.resume().statusCode));
		asked.on("error", reject).end();
	});
	expect(status).toBe(405);
});

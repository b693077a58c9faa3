import { afterAll, expect, it } from "vitest";
import { useStack } from "../../tests/support/stack.ts";
import { visit } from "./support/browser.ts";

const stack = await useStack();
const site = stack.storefront.url;
const guest = await visit();

afterAll(() => guest.close());

it("a customer signs in, sees their own bookings, and no token is stored in the browser", async () => {
	const customer = stack.personas.find((persona) => persona.role === "customer");
	if (!customer) throw new Error("The demo has no customer.");
	const { page } = guest;
	await page.goto(`${site}/account`);
	await page.getByRole("button", { name: "Sign in" }).click();
	await page.waitForURL(/\/realms\//);
	await page.locator("[name=email]").fill(customer.email);
	await page.locator("[name=password]").fill(customer.password);
	await page.getByRole("button", { name: "Sign in" }).click();
	await page.waitForURL(/\/account/);
	await page.getByText(/^Signed in as/).waitFor();
	const [row] = await stack.sql<{ count: number }>(
		`SELECT count(*)::int AS count FROM bookings b JOIN customers c ON c.id = b.customer
		 JOIN directus_users u ON u.id = c."user" WHERE u.email = $1`,
		[customer.email],
	);
	expect(await page.locator("a[href^='#HS-']").count()).toBe(row?.count);
	const first = page.locator("a[href^='#HS-']").first();
	const number = (await first.getAttribute("href"))?.slice(1) ?? "";
	await first.click();
	await page.getByText(number, { exact: true }).waitFor();
	await page.goBack();
	await first.waitFor();
	const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
	expect(stored).not.toContain("eyJ");
});

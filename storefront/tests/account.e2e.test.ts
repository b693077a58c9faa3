import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { useStack } from "../../tests/support/stack.ts";
import { seriousProblems } from "./support/axe.ts";
import { freeStart } from "./support/free-start.ts";
import { tabTo } from "./support/keyboard.ts";
import { bookByApi } from "./support/rival.ts";
import { useVisits } from "./support/visits.ts";

const stack = await useStack();
const site = stack.storefront.url;
const open = useVisits();
const customer = { email: "", password: "", ...stack.personas.find(({ role }) => role === "customer") };
let coming: string;

/** A booking made as a guest with the customer's address: the account shows it once it was put there. */
let link: string;
beforeAll(async () => {
	const { number, manage_token } = await bookByApi(stack, await freeStart(stack, 9, 50), customer.email);
	coming = number;
	link = `/booking/${number}#token=${manage_token}`;
});

const english = { email: "Email", password: "Password", submit: "Sign in" };
const spanish = { email: "Correo electrónico", password: "Contraseña", submit: "Iniciar sesión" };

async function signIn(page: Page, { email, password } = customer, words = english): Promise<void> {
	await page.waitForURL((address) => address.href.startsWith(stack.oidc.issuer));
	await page.getByLabel(words.email).fill(email);
	await page.getByLabel(words.password).fill(password);
	await page.getByRole("button", { name: words.submit }).click();
}

const storedByThePage = (page: Page): Promise<string> =>
	page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }) + document.cookie);

describe("the account", () => {
	it("gets a booking by its link and an act of the customer's own, not by the address", async () => {
		const { page, errors } = await open();
		await page.goto(site + link);
		await page.getByRole("link", { name: "Keep this booking in my account" }).click();
		await page.getByText(`Sign in to keep booking ${coming}`).waitFor();
		await page.getByRole("button", { name: "Sign in" }).click();
		await signIn(page);
		await page.getByRole("heading", { name: `Keep booking ${coming} in your account?` }).waitFor();
		expect(await page.getByRole("region", { name: "Coming up" }).getByText(coming).count()).toBe(0);
		expect(await seriousProblems(page)).toEqual([]);
		await page.getByRole("button", { name: "Keep this booking in my account" }).click();
		await page.locator("article").getByText("Waiting for payment").waitFor();
		expect(page.url()).toBe(`${site}/account#${coming}`);
		expect(await storedByThePage(page)).not.toMatch(/eyJ|token|secret/i);
		await page.goto(site + link);
		await page.locator("article").getByText("Waiting for payment").waitFor();
		expect(await page.getByRole("link", { name: "Keep this booking in my account" }).count()).toBe(0);
		expect(errors).toEqual([]);
	});

	it("opens by the realm's sign-in, shows the customer's bookings and closes again", async () => {
		const { page, errors } = await open();
		const sent: string[] = [];
		page.on("request", (request) => sent.push(request.url()));
		await page.goto(`${site}/account`);
		await page.getByRole("button", { name: "Sign in" }).click();
		await signIn(page);
		await page.getByText("Signed in as Casey Morgan").waitFor();
		expect(page.url()).toBe(`${site}/account`);

		const upcoming = page.getByRole("region", { name: "Coming up" });
		const earlier = page.getByRole("region", { name: "Earlier" });
		await upcoming.getByText(coming).waitFor();
		const rows = await stack.sql<{ number: string }>(
			"SELECT b.number FROM bookings b JOIN customers c ON c.id = b.customer WHERE lower(c.email) = $1",
			[customer.email],
		);
		const shown = (await page.getByRole("listitem").allInnerTexts()).join("\n").match(/HS-[0-9A-Z]{8}/g);
		expect(shown?.toSorted()).toEqual(rows.map(({ number }) => number).toSorted());
		expect(await earlier.getByRole("listitem").count()).toBeGreaterThan(0);
		expect(await seriousProblems(page)).toEqual([]);

		await upcoming.getByRole("listitem").filter({ hasText: coming }).getByRole("link").click();
		await page.locator("article").getByText("Waiting for payment").waitFor();
		expect(page.url()).toBe(`${site}/account#${coming}`);
		expect(await page.getByRole("link", { name: "All my bookings" }).count()).toBe(1);
		expect(await seriousProblems(page)).toEqual([]);
		await page.goBack();
		await upcoming.getByText(coming).waitFor();

		expect(await storedByThePage(page)).not.toMatch(/eyJ|token|secret/i);
		expect(sent.filter((address) => /access_token|eyJ[\w-]+\.[\w-]/.test(address))).toEqual([]);
		await page.getByRole("button", { name: "Sign out" }).click();
		await page.getByRole("button", { name: "Sign in" }).waitFor();
		expect(new URL(page.url()).origin).toBe(site);
		expect(await page.getByText(coming).count()).toBe(0);
		expect(await storedByThePage(page)).not.toMatch(/eyJ|token|secret/i);
		await page.getByRole("button", { name: "Sign in" }).click();
		await page.getByLabel("Password").waitFor();
		expect(errors).toEqual([]);
	});

	it("gets a booking that is made while signed in, in the same tab, and lists it", async () => {
		const { page, errors } = await open();
		await page.goto(`${site}/account`);
		await page.getByRole("button", { name: "Sign in" }).click();
		await signIn(page);
		await page.getByText("Signed in as Casey Morgan").waitFor();
		const { slug, start, charter_type, duration_min } = await freeStart(stack, 9, 70);
		const chosen = {
			step: "details",
			type: charter_type,
			duration: String(duration_min),
			guests: "2",
			start,
		};
		await page.goto(`${site}/book/${slug}?${new URLSearchParams(chosen)}`);
		await page.getByLabel("First name").fill("Casey");
		await page.getByLabel("Last name").fill("Typed");
		await page.locator("[name=email]").fill(customer.email);
		await page.locator("[name=phone]").fill("+1 415 555 0117");
		await page.locator("[name=accept_terms]").check();
		await page.getByRole("button", { name: "Hold my time" }).click();
		await page.waitForURL(/booking=HS-/);
		const number = new URL(page.url()).searchParams.get("booking");
		const [row] = await stack.sql(
			`select u.email, b.contact->>'last_name' as typed from bookings b join customers c on c.id = b.customer
			join directus_users u on u.id = c."user" where b.number = $1`,
			[number],
		);
		expect(row).toEqual({ email: customer.email, typed: "Typed" });
		expect(await storedByThePage(page)).not.toMatch(/eyJ|access_token|secret/i);
		await page.goto(`${site}/account`);
		await page.getByRole("region", { name: "Coming up" }).getByText(String(number)).waitFor();
		expect(errors).toEqual([]);
	});

	it("stays open over a reload, and with the booking that was open", async () => {
		const { page } = await open({ width: 360 });
		await page.goto(`${site}/account`);
		await page.getByRole("button", { name: "Sign in" }).click();
		await signIn(page);
		await page.getByRole("listitem").filter({ hasText: coming }).getByRole("link").click();
		await page.locator("article").getByText("Waiting for payment").waitFor();
		await page.reload();
		await page.locator("article").getByText("Waiting for payment").waitFor();
		expect(page.url()).toBe(`${site}/account#${coming}`);
		expect(await storedByThePage(page)).not.toMatch(/eyJ|token|secret/i);
	});

	it("opens with the list for who comes from another page, whatever was open before", async () => {
		const { page } = await open({ width: 360 });
		await page.goto(`${site}/account`);
		await page.getByRole("button", { name: "Sign in" }).click();
		await signIn(page);
		await page.getByRole("listitem").filter({ hasText: coming }).getByRole("link").click();
		await page.locator("article").getByText("Waiting for payment").waitFor();
		await page.goto(`${site}/fleet`);
		await page.getByRole("contentinfo").getByRole("link", { name: "My bookings" }).click();
		await page.getByRole("listitem").filter({ hasText: coming }).waitFor();
		expect(page.url()).toBe(`${site}/account`);
	});

	it("works by keyboard alone and in Spanish, and says which password was wrong", async () => {
		const { page } = await open();
		await page.goto(`${site}/es/account`);
		await page.getByRole("button", { name: "Iniciar sesión" }).waitFor();
		await tabTo(page, /^button Iniciar sesión/);
		await page.keyboard.press("Enter");
		await signIn(page, { ...customer, password: "not the password" }, spanish);
		await page.getByRole("alert").filter({ hasText: "no van juntos" }).waitFor();
		expect(await seriousProblems(page)).toEqual([]);
		await page.getByLabel(spanish.password).fill(customer.password);
		await page.keyboard.press("Enter");
		await page.getByText("Casey Morgan").waitFor();
		expect(page.url()).toBe(`${site}/es/account`);
		await page.getByRole("button", { name: "Cerrar sesión" }).waitFor();
		await tabTo(page, /^button Cerrar sesión/);
		await page.keyboard.press("Enter");
		await page.getByRole("button", { name: "Iniciar sesión" }).waitFor();
	});

	it.each(["captain", "staff"])("of a %s shows nobody else's bookings and leads to the fleet", async (role) => {
		const { page } = await open();
		await page.goto(`${site}/account`);
		await page.getByRole("button", { name: "Sign in" }).click();
		await signIn(page, { ...customer, ...stack.personas.find((persona) => persona.role === role) });
		await page.getByRole("heading", { name: "No bookings yet" }).waitFor();
		expect(await page.getByRole("link", { name: "Find a yacht" }).count()).toBe(1);
	});
});

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useStack } from "../../tests/support/stack.ts";
import { seriousProblems } from "./support/axe.ts";
import { numberOf, useBookings } from "./support/bookings.ts";
import { freeStart } from "./support/free-start.ts";
import { useVisits } from "./support/visits.ts";
import {
	bookAddress,
	expectConfirmed,
	fillCard,
	fillDetails,
	giveDetails,
	goToPayment,
	payByCard,
} from "./support/walk.ts";

const stack = await useStack();
const site = stack.storefront.url;
const open = useVisits();
const bookings = useBookings(stack);

const overflow = (page: Page): Promise<number> =>
	page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
const payButton = (page: Page) => page.getByRole("button", { name: /^Pay \$/ });
const bookingsOf = async (email: string): Promise<number> =>
	(
		await stack.sql<{ count: number }>(
			`SELECT count(*)::int AS count FROM bookings WHERE lower(contact ->> 'email') = $1`,
			[email],
		)
	)[0]?.count ?? 0;

describe("the payment on a 360 px phone", () => {
	it("has the amount, the clock, the card form and the button on one screen", async () => {
		const free = await freeStart(stack, 0, 70);
		const { page } = await open({ width: 360 });
		await goToPayment(page, site, free);
		const top = await page.getByRole("heading", { name: "Payment", exact: true }).boundingBox();
		const end = await payButton(page).boundingBox();
		expect(top?.y).toBeGreaterThanOrEqual(0);
		expect((end?.y ?? 0) + (end?.height ?? 0)).toBeLessThanOrEqual(740);
		expect(await page.getByRole("timer").isVisible()).toBe(true);
		expect(await page.getByRole("term").filter({ hasText: "Due now" }).last().isVisible()).toBe(true);
		expect(await seriousProblems(page)).toEqual([]);
		await page.getByText("Cancellation and deposit").click();
		await page.getByText("full refund").waitFor();
	});
});

describe("a guest who presses Pay twice", () => {
	it("pays once, even while the hold is being extended", async () => {
		const free = await freeStart(stack, 1, 70);
		const { page } = await open();
		await goToPayment(page, site, free);
		const number = numberOf(page);
		await bookings.shortenHold(page, 60);
		let letThrough = (): void => undefined;
		const pressedTwice = new Promise<void>((resolve) => {
			letThrough = resolve;
		});
		await page.route("**/extend-hold", async (route) => {
			await pressedTwice;
			await route.continue();
		});
		await fillCard(page);
		await payButton(page).dblclick();
		letThrough();
		expect(await expectConfirmed(page)).toBe(number);
		const charges = await stack.sql(
			"SELECT p.id FROM payments p JOIN bookings b ON b.id = p.booking WHERE b.number = $1 AND p.kind = 'charge'",
			[number],
		);
		expect(charges).toHaveLength(1);
	});
});

describe("a guest with two tabs", () => {
	it("finds their own hold in the second one and pays with it; the first follows", async () => {
		const free = await freeStart(stack, 2, 70);
		const { page, context } = await open();
		await goToPayment(page, site, free);
		const number = numberOf(page);
		const second = await context.newPage();
		await second.goto(bookAddress(site, free, "details"));
		await second.getByRole("alert").filter({ hasText: "You hold this time yourself" }).waitFor();
		await second.getByRole("button", { name: "Go on to payment" }).click();
		await second.getByRole("timer").waitFor();
		expect(numberOf(second)).toBe(number);
		await payByCard(second);
		expect(await expectConfirmed(second)).toBe(number);
		await payByCard(page);
		expect(await expectConfirmed(page)).toBe(number);
		expect(await second.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toMatch(/token/);
	});
});

describe("a guest who goes back after paying", () => {
	it("is brought to the confirmation again", async () => {
		const free = await freeStart(stack, 3, 70);
		const { page } = await open({ width: 360 });
		await goToPayment(page, site, free);
		await payByCard(page);
		const number = await expectConfirmed(page);
		await page.goBack();
		expect(await expectConfirmed(page)).toBe(number);
	});
});

describe("a mistyped email address", () => {
	it("is asked about, shown again before paying, and can be mended there", async () => {
		const free = await freeStart(stack, 4, 70);
		const { page } = await open({ width: 360 });
		await page.goto(bookAddress(site, free, "details"));
		await fillDetails(page, "ana.ruiz@gmial.com");
		await page.getByRole("button", { name: "Did you mean ana.ruiz@gmail.com?" }).click();
		expect(await page.getByLabel("Email").inputValue()).toBe("ana.ruiz@gmail.com");
		expect(await page.getByText("Did you mean").count()).toBe(0);
		await giveDetails(page, "wrong.person@harborsmith.example.com");
		const first = numberOf(page);
		await page.getByText("The confirmation goes to wrong.person@harborsmith.example.com.").waitFor();
		await page.getByRole("button", { name: "Change" }).click();
		await page.getByRole("heading", { name: "Your details" }).waitFor();
		expect(await page.getByLabel("First name").inputValue()).toBe("Ana");
		await bookings.waitFor(first, "cancelled");
		await giveDetails(page);
		await page.getByText("The confirmation goes to ana.ruiz@harborsmith.example.com.").waitFor();
		expect(numberOf(page)).not.toBe(first);
	});
});

describe("a phone whose clock is fast", () => {
	it("does not end a hold that lives, and the charter can be paid", async () => {
		const free = await freeStart(stack, 7, 80);
		const { page } = await open({ width: 360 });
		await page.addInitScript(() => {
			const { now } = Date;
			Date.now = () => now() + 595_000;
		});
		await goToPayment(page, site, free);
		const number = numberOf(page);
		await expect.poll(() => page.getByRole("timer").innerText(), { timeout: 15_000 }).toBe("0:00");
		const looked = () => page.waitForResponse(/\/charter\/bookings\/HS-\w+$/);
		for (const wait of [looked, looked]) expect((await wait()).status()).toBe(200);
		expect(await page.getByText("The hold has ended").count()).toBe(0);
		await payByCard(page);
		expect(await expectConfirmed(page)).toBe(number);
	});
});

describe("five more minutes", () => {
	it("that could not be asked for can be asked for again", async () => {
		const free = await freeStart(stack, 8, 80);
		const { page, context } = await open({ width: 360 });
		await goToPayment(page, site, free);
		const more = page.getByRole("button", { name: "Give me 5 more minutes" });
		await context.setOffline(true);
		await more.click();
		await page.getByRole("status").filter({ hasText: "We cannot reach the booking service." }).waitFor();
		await context.setOffline(false);
		await more.click();
		await page.getByText("Five minutes added.").waitFor();
		expect(await more.count()).toBe(0);
	});
});

describe("a guest who changes the language on the way", () => {
	it("keeps day, extras and hold, and pays in the other one", async () => {
		const free = await freeStart(stack, 6, 80);
		const { page } = await open({ width: 360 });
		await page.goto(bookAddress(site, free, "extras"));
		await page.getByRole("button", { name: "One guest more" }).click();
		await expect.poll(() => new URL(page.url()).searchParams.get("guests")).toBe("3");
		await page.getByRole("button", { name: "Continue" }).click();
		await page.getByRole("heading", { name: "Your details" }).waitFor();
		await page.getByRole("link", { name: "Español" }).click();
		await page.getByRole("heading", { name: "Sus datos" }).waitFor();
		expect(new URL(page.url()).searchParams.get("guests")).toBe("3");
		await page.getByRole("link", { name: "English" }).click();
		await page.getByRole("heading", { name: "Your details" }).waitFor();
		await giveDetails(page);
		const number = numberOf(page);
		await page.getByRole("link", { name: "Español" }).click();
		await page.getByRole("timer").waitFor();
		expect(numberOf(page)).toBe(number);
		await page.getByLabel("Número de tarjeta").fill("4000 0000 0000 9995");
		await page.getByLabel("Fecha de caducidad").fill("12 / 34");
		await page.getByLabel("Código de seguridad").fill("123");
		await page.getByRole("button", { name: /^Pagar/ }).click();
		await page.getByRole("alert").filter({ hasText: "Su tarjeta no tiene fondos suficientes." }).first().waitFor();
		await page.getByLabel("Número de tarjeta").fill("4000 0027 6000 3184");
		await page.getByRole("button", { name: /^Pagar/ }).click();
		await page.getByRole("dialog").getByRole("button", { name: "Confirmar el pago" }).click();
		await page.getByRole("heading", { name: "Reserva hecha, Ana." }).waitFor({ timeout: 60_000 });
		await page.getByRole("link", { name: "English" }).click();
		expect(await expectConfirmed(page)).toBe(number);
	});
});

describe("very long names", () => {
	it("fit a 320 px screen from the details to the confirmation", async () => {
		const free = await freeStart(stack, 5, 70);
		const { page } = await open({ width: 320 });
		await page.goto(bookAddress(site, free, "details"));
		await fillDetails(page, `${"maximiliana".repeat(4)}@harborsmith.example.com`);
		await page.getByLabel("First name").fill("Maximilianawolfeschlegelsteinhausenbergerdorff");
		await page.getByLabel("Last name").fill("Featherstonehaugh-Cholmondeley ".repeat(3).trim());
		await page.getByLabel("Anything we should know?").fill("x".repeat(300));
		await page.getByRole("button", { name: "Hold my time and go to payment" }).click();
		await page.getByRole("timer").waitFor();
		expect(await overflow(page)).toBeLessThanOrEqual(0);
		await payByCard(page);
		await page.getByRole("heading", { name: /^You're booked, Maximiliana/ }).waitFor({ timeout: 60_000 });
		expect(await overflow(page)).toBeLessThanOrEqual(0);
	});
});

describe("a link that no longer opens", () => {
	it.each([
		["", "Your booking opens with your own link"],
		["#token=", "Your booking opens with your own link"],
		["#token=eyJhbGciOiJIUzI1NiJ9.broken.link", "This link cannot open the booking"],
	])("(%s) says so and names two ways on", async (hash, name) => {
		const { page } = await open({ width: 360 });
		await page.goto(`${site}/booking/HS-00000000${hash}`);
		await page.getByRole("heading", { name }).waitFor();
		expect(await page.getByRole("link", { name: "Sign in" }).count()).toBe(1);
		await page.getByRole("link", { name: "Ask us for help" }).click();
		await page.waitForURL(/\/faq#contact$/);
		expect(await page.getByRole("main").getByRole("link", { name: /^\+1/ }).isVisible()).toBe(true);
	});
});

describe("a connection that breaks", () => {
	it("while the time is being taken is told, and the second try books it once", async () => {
		const email = `tunnel-${Date.now()}@harborsmith.example.com`;
		const free = await freeStart(stack, 6, 70);
		const { page, context } = await open({ width: 360 });
		await page.goto(bookAddress(site, free, "details"));
		await fillDetails(page, email);
		await page.getByText("Due now").first().waitFor({ state: "attached" });
		await context.setOffline(true);
		await page.getByRole("button", { name: "Hold my time and go to payment" }).click();
		await page.getByRole("alert").filter({ hasText: "We cannot reach the booking service." }).waitFor();
		expect(await page.getByLabel("First name").inputValue()).toBe("Ana");
		await context.setOffline(false);
		// The request arrives this time, and its answer is lost on the way back.
		let cuts = 1;
		await page.route("**/charter/bookings", async (route) => {
			if (route.request().method() !== "POST" || cuts-- <= 0) return route.continue();
			await route.fetch();
			await route.abort();
		});
		const take = page.getByRole("button", { name: "Hold my time and go to payment" });
		await take.click();
		await page.getByRole("alert").filter({ hasText: "We cannot reach the booking service." }).waitFor();
		await take.click();
		await page.getByRole("timer").waitFor();
		expect(await bookingsOf(email)).toBe(1);
	});

	it("at the payment keeps the hold over a reload, and the card can be tried again", async () => {
		const free = await freeStart(stack, 7, 70);
		const { page, context } = await open({ width: 360 });
		await goToPayment(page, site, free);
		const number = numberOf(page);
		await page.route(`**/charter/bookings/${number}`, (route) => route.abort());
		await page.reload();
		const alert = page.getByRole("alert").filter({ hasText: "We cannot reach the booking service." });
		await alert.waitFor();
		expect(numberOf(page)).toBe(number);
		await page.unroute(`**/charter/bookings/${number}`);
		await alert.getByRole("button", { name: "Try again" }).click();
		await page.getByLabel("Card number").waitFor();
		await fillCard(page);
		await context.setOffline(true);
		await payButton(page).click();
		await page.getByRole("alert").filter({ hasText: "We do not know yet whether" }).waitFor();
		await context.setOffline(false);
		await payButton(page).click();
		expect(await expectConfirmed(page)).toBe(number);
	});
});

describe("a slow connection", () => {
	it.each([
		["dates", "Guests and extras"],
		["extras", "Your details"],
	])(
		"lets nobody choose on the %s step before the page is alive, when the choice would be lost",
		async (step, next) => {
			const free = await freeStart(stack, 8, 70);
			const { page } = await open({ width: 360 });
			let release = (): void => undefined;
			const arrived = new Promise<void>((resolve) => {
				release = resolve;
			});
			await page.route("**/*.js", async (route) => {
				await arrived;
				await route.continue();
			});
			await page.goto(bookAddress(site, free, step), { waitUntil: "commit" });
			const button = page.getByRole("button", { name: "Continue" });
			await button.waitFor();
			const controls = await page.getByRole("main").locator("form").locator("button, input, select").all();
			expect(controls.length).toBeGreaterThan(3);
			for (const control of controls) expect(await control.isDisabled()).toBe(true);
			release();
			await button.click();
			await page.getByRole("heading", { name: next }).waitFor();
			expect(new URL(page.url()).searchParams.get("start")).toBe(free.start);
		},
	);
});

describe("a page whose script never arrives", () => {
	it("says that its buttons do nothing yet and what to do, and says nothing once it is alive", async () => {
		const free = await freeStart(stack, 0, 80);
		const { page } = await open({ width: 360 });
		const notice = page.getByText("has not finished loading");
		await page.route("**/*.js", (route) => route.abort());
		await page.goto(bookAddress(site, free, "extras"));
		expect(await notice.isVisible()).toBe(false);
		await notice.waitFor({ timeout: 20_000 });
		expect(await seriousProblems(page)).toEqual([]);
		await page.unroute("**/*.js");
		await page.reload();
		await page.getByRole("button", { name: "Continue" }).click();
		await page.getByRole("heading", { name: "Your details" }).waitFor();
		expect(await notice.count()).toBe(1);
		expect(await notice.evaluate((element) => getComputedStyle(element).display)).toBe("none");
	});
});

describe("a reader's own settings", () => {
	it("text twice as large fits every step, on a desktop and a tablet", async () => {
		const free = await freeStart(stack, 0, 80);
		for (const width of [1280, 768]) {
			const { page } = await open({ width });
			for (const path of [
				"/",
				"/fleet",
				`/yachts/${free.slug}`,
				bookAddress("", free, "extras"),
				bookAddress("", free, "details"),
			]) {
				await page.goto(site + path, { waitUntil: "networkidle" });
				await page.evaluate(() => {
					document.documentElement.style.fontSize = "200%";
				});
				expect(await overflow(page), `${path} at ${width} px`).toBeLessThanOrEqual(0);
			}
		}
	});

	it("reduced motion moves nothing, not even on hover", async () => {
		const { page } = await open({ still: true });
		for (const path of ["/", "/fleet"]) {
			await page.goto(site + path, { waitUntil: "networkidle" });
			await page.getByRole("article").first().hover();
			await page
				.getByRole("link", { name: /Fleet|yachts/ })
				.first()
				.hover();
			expect(await page.evaluate(() => document.getAnimations().length), path).toBe(0);
			expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe("auto");
		}
	});
});

import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { FreeStart } from "./free-start.ts";

export const guest = {
	first: "Ana",
	last: "Ruiz",
	email: "ana.ruiz@harborsmith.example.com",
	phone: "+1 415 555 0117",
};

/** Address of the booking page with a chosen departure. */
export function bookAddress(base: string, free: FreeStart, step = "extras"): string {
	const params = new URLSearchParams({
		step,
		type: free.charter_type,
		duration: String(free.duration_min),
		guests: "2",
		start: free.start,
	});
	return `${base}/book/${free.slug}?${params}`;
}

/** Fills the third screen. */
export async function fillDetails(page: Page, email = guest.email): Promise<void> {
	await page.getByLabel("First name").fill(guest.first);
	await page.getByLabel("Last name").fill(guest.last);
	await page.getByLabel("Email").fill(email);
	await page.getByLabel("Mobile phone").fill(guest.phone);
	await page.getByRole("checkbox", { name: /I accept the terms/ }).check();
}

/** Fills the third screen and takes the slot. */
export async function giveDetails(page: Page, email = guest.email): Promise<void> {
	await fillDetails(page, email);
	await page.getByRole("button", { name: "Hold my time and go to payment" }).click();
	await page.getByRole("timer").waitFor();
}

/** Goes straight to the third screen and on to the payment. */
export async function goToPayment(page: Page, site: string, free: FreeStart): Promise<void> {
	await page.goto(bookAddress(site, free, "details"));
	await giveDetails(page);
	await page.getByLabel("Card number").waitFor();
}

/** Fills the card form, ours in a demo as Stripe's. */
export async function fillCard(page: Page, number = "4242 4242 4242 4242"): Promise<void> {
	await page.getByLabel("Card number").fill(number);
	await page.getByLabel("Expiry date").fill("12 / 34");
	await page.getByLabel("Security code").fill("123");
}

/** Fills the card form and pays. */
export async function payByCard(page: Page, number?: string): Promise<void> {
	await fillCard(page, number);
	await page.getByRole("button", { name: /^Pay \$/ }).click();
}

/** Waits for the confirmation and gives the booking's number. */
export async function expectConfirmed(page: Page): Promise<string> {
	await page.waitForURL(/\/booking\/HS-[0-9A-Z]{8}\/confirmation#token=/, { timeout: 60_000 });
	await page.getByRole("heading", { name: `You're booked, ${guest.first}.` }).waitFor();
	await expect.poll(() => page.getByText("Confirmed", { exact: true }).count()).toBeGreaterThan(0);
	return /HS-[0-9A-Z]{8}/.exec(page.url())?.[0] ?? "";
}

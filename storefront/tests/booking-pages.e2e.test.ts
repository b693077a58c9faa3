import { beforeAll, describe, expect, it } from "vitest";
import { Guest } from "../../tests/support/guest/guest.ts";
import type { PayableBooking } from "../../tests/support/guest/payable-booking.ts";
import { useStack } from "../../tests/support/stack.ts";
import { seriousProblems } from "./support/axe.ts";
import { useBookings } from "./support/bookings.ts";
import { freeStart } from "./support/free-start.ts";
import { bookByApi } from "./support/rival.ts";
import { useVisits } from "./support/visits.ts";
import { bookAddress } from "./support/walk.ts";

const stack = await useStack();
const site = stack.storefront.url;
const open = useVisits();
const bookings = useBookings(stack);
const paths: Record<string, string> = {};

const path = ({ number, manage_token }: PayableBooking, page = ""): string =>
	`/booking/${number}${page}#token=${manage_token}`;

/** One booking in every state that a guest can come back to. */
beforeAll(async () => {
	const take = async (place: number): Promise<PayableBooking> => bookByApi(stack, await freeStart(stack, place, 100));
	const guest = new Guest(stack);
	const pay = async (booking: PayableBooking): Promise<void> => {
		await guest.pay(booking.payment.intent_id);
		await bookings.waitFor(booking.number, "confirmed");
	};
	const confirmed = await take(1);
	await pay(confirmed);
	const cancelled = await take(2);
	await pay(cancelled);
	await stack.api(`/charter/bookings/${cancelled.number}/cancel`, {
		method: "POST",
		token: null,
		body: "{}",
		headers: { "X-Manage-Token": cancelled.manage_token, "Idempotency-Key": crypto.randomUUID() },
	});
	const expired = await take(3);
	await bookings.endHold(expired.number);
	const free = await freeStart(stack, 4, 100);
	const pending = await bookByApi(stack, free);
	Object.assign(paths, {
		"the page that thanks": path(confirmed, "/confirmation"),
		"a confirmed booking": path(confirmed),
		"a cancelled booking": path(cancelled),
		"an expired booking": path(expired),
		"a booking to be paid": path(pending),
		"the payment": `${bookAddress("", free, "pay")}&booking=${pending.number}#token=${pending.manage_token}`,
	});
});

describe.each([
	{ how: "light, desktop, English", dark: false, width: 1280, language: "" },
	{ how: "dark, 360 px, Spanish", dark: true, width: 360, language: "/es" },
])("every page of a booking, $how", ({ dark, width, language }) => {
	it("has nothing serious for axe, one main heading, fits the width and logs no error", async () => {
		const { page, errors } = await open({ dark, width });
		for (const [name, address] of Object.entries(paths)) {
			await page.goto("about:blank");
			await page.goto(site + language + address, { waitUntil: "networkidle" });
			if (name === "the payment") await page.getByRole("timer").waitFor();
			else await page.getByRole("article").waitFor();
			expect(await seriousProblems(page), name).toEqual([]);
			expect(await page.locator("h1").count(), name).toBe(1);
			const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
			expect(overflow, name).toBeLessThanOrEqual(0);
			expect(errors, name).toEqual([]);
		}
	});
});

describe("a cancelled booking", () => {
	it("says what is on its way back, and takes itself out of the calendar", async () => {
		const { page } = await open({ width: 360 });
		await page.goto(site + paths["a cancelled booking"]);
		await page.getByText(/^The booking is cancelled\. \$[\d,.]+ is on its way back to your card\.$/).waitFor();
		const download = page.waitForEvent("download");
		await page.getByRole("button", { name: "Remove from my calendar" }).click();
		const stream = await (await download).createReadStream();
		const chunks: Buffer[] = [];
		for await (const chunk of stream) chunks.push(Buffer.from(chunk));
		expect(Buffer.concat(chunks).toString()).toContain("METHOD:CANCEL");
	});
});

describe("a booking that was not paid in time", () => {
	it("offers the same time again, which is free", async () => {
		const { page } = await open({ width: 360 });
		await page.goto(site + paths["an expired booking"]);
		await page.getByText("Nothing was charged.").waitFor();
		const times = page.getByRole("region", { name: "Free around your time" });
		await times.getByRole("link", { name: "Take this one" }).first().click();
		await page.getByRole("heading", { name: "Guests and extras" }).waitFor();
		await page.getByRole("button", { name: "Continue" }).click();
		await page.getByRole("heading", { name: "Your details" }).waitFor();
		expect(await page.getByRole("alert").count()).toBe(0);
	});
});

it("a guest's own link opens the booking in a tab that has just asked for it", async () => {
	const { page } = await open({ width: 390 });
	const [address = "", hash = ""] = (paths["a confirmed booking"] ?? "").split("#");
	await page.goto(site + address);
	await page.getByText("Your booking opens with your own link").waitFor();
	await page.goto(`${site}${address}#${hash}`);
	await page.getByText("Confirmed", { exact: true }).first().waitFor();
});

import { expect, it } from "vitest";
import { useStack } from "../../tests/support/stack.ts";
import { numberOf, useBookings } from "./support/bookings.ts";
import { freeStart } from "./support/free-start.ts";
import { useVisits } from "./support/visits.ts";
import { goToPayment } from "./support/walk.ts";

const stack = await useStack();
const site = stack.storefront.url;
const open = useVisits();
useBookings(stack);

it("the site draws no picture of any size for anybody", async () => {
	for (const query of ["href=/share.png&w=8000&f=avif", "href=/favicon.svg&w=3000&f=png", "href=/share.png&w=-1"])
		expect((await fetch(`${site}/_image?${query}`)).status).toBe(404);
});

it("a guest's own link opens the booking in a tab that has just asked for it", async () => {
	const { page } = await open({ width: 390 });
	await goToPayment(page, site, await freeStart(stack, 4, 40));
	const number = numberOf(page);
	const { hash } = new URL(page.url());
	const other = await page.context().newPage();
	await other.goto(`${site}/booking/${number}`);
	await other.getByText("Your booking opens with your own link").waitFor();
	await other.goto(`${site}/booking/${number}${hash}`);
	await other.getByText(number).first().waitFor();
});

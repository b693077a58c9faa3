import { formatMoney } from "@harborsmith/domain/money";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Visit, visit } from "../support/browser/browser.ts";
import { type TestStack, useStack } from "../support/stack.ts";
import { until } from "../support/until.ts";
import { savePicture, signIn } from "./directus-app.ts";

let stack: TestStack;
let desk: Visit;
beforeAll(async () => {
	stack = await useStack();
	desk = await visit({ width: 1440, height: 1000 });
	await signIn(desk.page, stack, "staff");
});
afterAll(() => desk.close());

it("staff see what a cancellation gives back before they save it, and exactly that goes back", async () => {
	const [booking] = await stack.sql<{ id: string; paid_cents: number }>(
		`select id, paid_cents from bookings where status = 'confirmed' and paid_cents > 0 and refunded_cents = 0
		and refunding_cents = 0 and currency = 'USD' and starts_at > now() + interval '20 days' order by starts_at limit 1`,
	);
	const { page } = desk;
	const everything = formatMoney(booking?.paid_cents ?? 0, "USD");
	await page.goto(`${stack.directus.url}/admin/content/bookings/${booking?.id}`);
	const field = page.locator(".field", { hasText: "Refund of a cancellation" }).last();
	await field.waitFor({ timeout: 60_000 });
	await field.scrollIntoViewIfNeeded();
	await field.locator(".v-select, .v-input, input").first().click();
	await page.getByText(`Everything that is paid: ${everything}`).waitFor({ timeout: 30_000 });
	await savePicture(page, stack, "directus-refund-choice");
	// A choice that is saved carries the amount that stood beside it.
	await page.getByText("Nothing: $0.00").click();
	const saved = page.waitForRequest(
		(request) => request.method() === "PATCH" && request.url().includes("/items/bookings"),
	);
	await page.locator(".header-bar, header").locator('button:has([data-icon="check"])').first().click();
	expect((await saved).postDataJSON()).toEqual({ refund_choice: "none", refund_cents: 0 });
	await page.evaluate(
		async ({ url, id }) => {
			await fetch(`${url}/items/bookings/${id}`, {
				method: "PATCH",
				credentials: "include",
				headers: { "content-type": "application/json" },
				body: JSON.stringify({ status: "cancelled", refund_choice: "all" }),
			});
		},
		{ url: stack.directus.url, id: booking?.id },
	);
	const [after] = await until(
		() => stack.sql("select status, refund_cents from bookings where id = $1", [booking?.id]),
		(rows) => rows[0]?.status === "cancelled",
		{ what: "the cancellation" },
	);
	expect(after).toEqual({ status: "cancelled", refund_cents: booking?.paid_cents });
});

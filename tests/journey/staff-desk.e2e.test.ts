import { afterAll, beforeAll, expect, it } from "vitest";
import { type Visit, visit } from "../support/browser/browser.ts";
import { settled } from "../support/browser/settled.ts";
import { type TestStack, useStack } from "../support/stack.ts";
import { savePicture, signIn } from "./directus-app.ts";

let stack: TestStack;
let desk: Visit;

beforeAll(async () => {
	stack = await useStack();
	desk = await visit({ width: 1440, height: 1000 });
	await signIn(desk.page, stack, "staff");
});

afterAll(async () => {
	await desk.close();
});

const picture = (name: string): Promise<void> => savePicture(desk.page, stack, name);

it("staff find a booking in the list and see it whole at a glance", async () => {
	const [booking] = await stack.sql<{ id: string; number: string; name: string }>(
		`select booking.id, booking.number, yacht.name from bookings booking join yachts yacht on yacht.id = booking.yacht
		where booking.status = 'confirmed' order by booking.starts_at limit 1`,
	);
	await desk.page.goto(`${stack.directus.url}/admin/content/bookings`);
	await desk.page.getByText("HS-").first().waitFor({ timeout: 60_000 });
	await picture("directus-bookings");

	await desk.page.goto(`${stack.directus.url}/admin/content/bookings/${booking?.id}`);
	await desk.page
		.getByText(booking?.number ?? "", { exact: false })
		.first()
		.waitFor({ timeout: 60_000 });
	for (const heading of ["Price", "Payments", "Notes", "History"]) {
		await desk.page.getByText(heading, { exact: true }).first().waitFor({ timeout: 30_000 });
	}
	await settled(desk.page);
	await picture("directus-booking");
});

it("an illegal move is refused in the app's own session with the contract's code and a sentence", async () => {
	const [booking] = await stack.sql<{ id: string }>("select id from bookings where status = 'completed' limit 1");
	const answer = await desk.page.evaluate(
		async ({ url, id }) => {
			const response = await fetch(`${url}/items/bookings/${id}`, {
				method: "PATCH",
				credentials: "include",
				headers: { "content-type": "application/json" },
				body: JSON.stringify({ status: "pending" }),
			});
			return { status: response.status, body: (await response.json()) as unknown };
		},
		{ url: stack.directus.url, id: booking?.id },
	);
	expect(answer.status).toBe(409);
	expect(JSON.stringify(answer.body)).toContain("INVALID_STATE");
	expect(JSON.stringify(answer.body)).toMatch(/completed/i);
});

it("the history of a booking reads in the desk's own language", async () => {
	const patch = (path: string, fields: object) => stack.api(path, { method: "PATCH", body: JSON.stringify(fields) });
	const [staff] = await stack.sql<{ id: string }>("select id from directus_users where email = $1", [
		stack.personas.find(({ role }) => role === "staff")?.email,
	]);
	const [booking] = await stack.sql<{ id: string; ends_at: Date }>(
		`select id, ends_at from bookings b where status = 'confirmed' and starts_at > now() + interval '40 days'
		and starts_on = ends_on and ends_at - starts_at > interval '3 hours' order by starts_at desc limit 1`,
	);
	const earlier = new Date((booking?.ends_at.getTime() ?? 0) - 3_600_000);
	await patch(`/users/${staff?.id}`, { language: "es-ES" });
	try {
		expect((await patch(`/items/bookings/${booking?.id}`, { ends_at: earlier.toISOString() })).status).toBe(200);
		await desk.page.goto(`${stack.directus.url}/admin/content/bookings/${booking?.id}`);
		await desk.page.getByText("Historial", { exact: true }).first().waitFor({ timeout: 60_000 });
		const told = desk.page
			.locator("ol.history")
			.getByText(/^Termina el .+ en vez del .+\.$/)
			.first();
		await told.waitFor({ timeout: 30_000 });
		await told.scrollIntoViewIfNeeded();
		await picture("directus-history-es");
	} finally {
		await patch(`/items/bookings/${booking?.id}`, { ends_at: booking?.ends_at.toISOString() });
		await patch(`/users/${staff?.id}`, { language: null });
	}
});

it("a step of a booking says when its form holds changes that are not saved, before they are lost", async () => {
	const [booking] = await stack.sql<{ id: string; status: string }>(
		"select id, status from bookings where status = 'confirmed' and starts_at > now() + interval '20 days' limit 1",
	);
	const { page } = desk;
	const step = page.getByRole("button", { name: "Cancel charter" });
	const back = page.getByRole("button", { name: "Leave it as it is" });
	const unsaved = page.getByText("This form has changes that are not saved.");
	await page.goto(`${stack.directus.url}/admin/content/bookings/${booking?.id}`);
	await step.first().click({ timeout: 60_000 });
	await back.waitFor({ timeout: 30_000 });
	expect(await unsaved.count()).toBe(0);
	await back.click();
	const notes = page.locator('[data-field="internal_notes"] textarea').first();
	await notes.scrollIntoViewIfNeeded();
	await notes.fill("They bring a dog.");
	await step.first().click();
	await unsaved.waitFor({ timeout: 30_000 });
	expect(await step.last().isDisabled()).toBe(true);
	await picture("directus-unsaved-step");
	await back.click();
	expect(await notes.inputValue()).toBe("They bring a dog.");
	await page.goto("about:blank");
});

it("the staff dashboard shows the day", async () => {
	await desk.page.goto(`${stack.directus.url}/admin/insights`);
	const first = desk.page
		.locator("table tbody tr, .v-list-item")
		.filter({ hasText: /today|desk|charter|harbor/i })
		.first();
	await first.waitFor({ timeout: 60_000 });
	const [dashboard] = await stack.sql<{ id: string }>("select id from directus_dashboards where name = 'Today'");
	await desk.page.goto(`${stack.directus.url}/admin/insights/${dashboard?.id}`);
	await desk.page.locator(".panel, [class*=panel]").first().waitFor({ timeout: 60_000 });
	await settled(desk.page);
	await picture("dashboard");
});

it("the app itself says in a sentence why something cannot be deleted", async () => {
	await desk.page.context().clearCookies();
	await signIn(desk.page, stack, "manager");
	const [used] = await stack.sql<{ extra: string }>("select extra from booking_lines where extra is not null limit 1");
	await desk.page.goto(`${stack.directus.url}/admin/content/extras/${used?.extra}`);
	await desk.page.locator('button:has([data-icon="delete"])').first().click({ timeout: 30_000 });
	await desk.page
		.locator("#dialog-outlet")
		.getByRole("button", { name: /delete/i })
		.click({ timeout: 10_000 });
	await desk.page.getByText("still used elsewhere (booking lines)").first().waitFor({ timeout: 15_000 });
	await picture("directus-refusal");
});

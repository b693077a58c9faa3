import { randomUUID } from "node:crypto";
import { bookingCreatedAnswer } from "@harborsmith/contract/bookings";
import type { DeskUseCase } from "@harborsmith/contract/desk";
import { bounds } from "@harborsmith/domain/bounds";
import { afterAll, beforeAll, expect, it } from "vitest";
import { charterClient, errorOf, testContact, testDay } from "../../../../tests/support/guest/charter-client.ts";
import { createTestYacht, type TestYacht } from "../../../../tests/support/guest/test-yacht.ts";
import { type Desk, openDesk } from "../../../../tests/support/world/phone-bookings.ts";

const longest = (letters: number): string => "ñ".repeat(letters);
const reason = longest(bounds.reason);
const wishes = longest(bounds.wishes);

let desk: Desk;
let yacht: TestYacht;
beforeAll(async () => {
	desk = await openDesk();
	yacht = await createTestYacht(desk.world.stack);
});
afterAll(async () => {
	await yacht.archive();
	await desk.world.close();
});

it("a guest's longest wishes, names and reason stand in the booking as they were written", async () => {
	const { stack } = desk.world;
	const guest = charterClient(stack);
	const day = testDay(45);
	const slot = { slug: yacht.slug, starts_at: `${day}T10:00`, ends_at: `${day}T14:00` };
	expect(errorOf(await guest.fetchQuote(slot, { promo_code: "A".repeat(bounds.promo_code) })).code).toBe(
		"PROMO_INVALID",
	);
	const customer = { ...testContact(), first_name: longest(100), last_name: longest(100) };
	const answer = await guest.book((await guest.quote(slot)).quote, { customer, special_requests: wishes });
	expect(answer.status, JSON.stringify(answer.body)).toBe(201);
	const { number, manage_token } = bookingCreatedAnswer.parse(answer.body).data;
	const headers = { "X-Manage-Token": manage_token, "Idempotency-Key": randomUUID() };
	const cancelled = await guest.post(`/charter/bookings/${number}/cancel`, { reason }, headers);
	expect(cancelled.status, JSON.stringify(cancelled.body)).toBe(200);
	const [row] = await stack.sql(
		`select special_requests, cancellation_reason, (select bool_or(reason = $2) from booking_events e where e.booking = b.id) as told
			from bookings b where number = $1`,
		[number, reason],
	);
	expect(row).toEqual({ special_requests: wishes, cancellation_reason: reason, told: true });
});

it.each<[DeskUseCase, string, object]>([
	["approve", "requested", {}],
	["decline", "requested", {}],
	["cancel", "confirmed", { refund: "all" }],
	["change", "confirmed", { special_requests: wishes, price: "agreed" }],
])("the longest reason at the desk goes into the history: %s", async (useCase, status, more) => {
	const { world } = desk;
	const id = await world.book(await world.yacht(), 1, 5, {
		costs: 90_000,
		status: status === "requested" ? status : "pending",
	});
	if (status === "confirmed") await world.stack.sql("update bookings set status = 'confirmed' where id = $1", [id]);
	const answer = await world.stack.api(`/desk/bookings/${id}/${useCase}`, {
		method: "POST",
		token: desk.staff,
		body: JSON.stringify({ ...more, reason }),
		headers: { "Idempotency-Key": randomUUID() },
	});
	expect(answer.status, JSON.stringify(answer.body)).toBe(200);
	const told = await world.stack.sql("select 1 from booking_events where booking = $1 and reason = $2", [id, reason]);
	expect(told).toHaveLength(1);
});

it("a text that is too long is refused by the name of its field, in the app", async () => {
	const { world } = desk;
	const id = await world.book(await world.yacht(), 1, 5, { costs: 90_000, status: "pending" });
	const answer = await world.stack.api(`/items/bookings/${id}`, {
		method: "PATCH",
		token: desk.staff,
		body: JSON.stringify({ internal_notes: "Rang.", change_reason: longest(bounds.reason + 1) }),
	});
	expect(answer.status).toBe(400);
	expect(JSON.stringify(answer.body)).toContain("change_reason");
});

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CharterClient, charterClient, testDay } from "../../../../tests/support/guest/charter-client.ts";
import { createTestYacht, type TestYacht } from "../../../../tests/support/guest/test-yacht.ts";
import { type TestStack, useStack } from "../../../../tests/support/stack.ts";
import { tokenOf } from "../../../../tests/support/token-of.ts";

let stack: TestStack;
let client: CharterClient;
const yachts: Record<string, TestYacht> = {};
let day = 30;

beforeAll(async () => {
	stack = await useStack();
	client = charterClient(stack);
	yachts.hold = await createTestYacht(stack);
	yachts.request = await createTestYacht(stack, { instant_booking: false });
});
afterAll(() => Promise.all(Object.values(yachts).map((yacht) => yacht.archive())));

/** Books without an account, calls it off by the link as whoever is signed in, and says what its message says. */
const calledOff = async (kind: string, role: string | null) => {
	const on = testDay(day++);
	const slug = yachts[kind]?.slug ?? "";
	const { number, manage_token } = await client.bookSlot({ slug, starts_at: `${on}T10:00`, ends_at: `${on}T14:00` });
	const answer = await stack.api(`/charter/bookings/${number}/cancel`, {
		method: "POST",
		token: role === null ? null : await tokenOf(stack, role),
		headers: { "Idempotency-Key": randomUUID(), "X-Manage-Token": manage_token },
		body: "{}",
	});
	expect(answer.status, JSON.stringify(answer.body)).toBe(200);
	const [message] = await stack.sql<{ payload: object }>(
		"select payload from outbox where topic = 'booking.cancelled' and payload->>'number' = $1",
		[number],
	);
	return message?.payload;
};

describe.each(["hold", "request"])("a %s that was made without an account", (kind) => {
	it.each([null, "customer", "marketer", "owner", "captain", "crew"])(
		"is called off by its guest when that is done by the link, signed in as %s",
		async (role) => {
			expect(await calledOff(kind, role)).toMatchObject({ by_guest: true, refund_choice: "terms" });
		},
	);

	it.each(["staff", "manager"])("is called off by the company when %s holds the link", async (role) => {
		expect(await calledOff(kind, role)).toMatchObject({ by_guest: false, refund_choice: "all" });
	});
});

import { randomUUID } from "node:crypto";
import { type BookingCreated, bookingAnswer, cancelAnswer } from "@harborsmith/contract/bookings";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CharterClient, charterClient, errorOf, testDay } from "../../../../tests/support/guest/charter-client.ts";
import { createTestYacht, type TestYacht } from "../../../../tests/support/guest/test-yacht.ts";
import { type TestStack, useStack } from "../../../../tests/support/stack.ts";
import { tokenOf } from "../../../../tests/support/token-of.ts";

let stack: TestStack;
let client: CharterClient;
let yacht: TestYacht;
let booked: BookingCreated;
const missing = "HS-ZZZZZZZZ";

const as = (token: string) => ({
	view: (number = booked.number) => stack.api(`/charter/bookings/${number}`, { token }),
	invite: (number = booked.number) => stack.api(`/charter/bookings/${number}/invite.ics`, { token }),
	change: (name: string, number = booked.number) =>
		stack.api(`/charter/bookings/${number}/${name}`, {
			token,
			method: "POST",
			body: "{}",
			headers: { "Idempotency-Key": randomUUID() },
		}),
});

beforeAll(async () => {
	stack = await useStack();
	client = charterClient(stack);
	yacht = await createTestYacht(stack);
	await stack.sql(
		`update yachts set owner = (select o.id from owners o join directus_users u on u.id = o."user" where u.email = $1)
		where id = $2`,
		[stack.personas.find(({ role }) => role === "owner")?.email, yacht.id],
	);
	const day = testDay(71);
	booked = await client.bookSlot({ slug: yacht.slug, starts_at: `${day}T10:00`, ends_at: `${day}T14:00` });
});
afterAll(() => yacht.archive());

const refused = { status: 403, body: { errors: [{ extensions: { code: "FORBIDDEN" } }] } };

describe("a booking's routes", () => {
	it.each(["owner", "captain", "crew", "marketer", "customer"])(
		"are closed to %s, and say the same of a number that is nobody's",
		async (role) => {
			const asRole = as(await tokenOf(stack, role));
			const answers = [];
			for (const number of [booked.number, missing]) {
				answers.push(await asRole.view(number), await asRole.invite(number));
				answers.push(await asRole.change("cancel", number), await asRole.change("extend-hold", number));
			}
			for (const answer of answers) expect(answer).toMatchObject(refused);
			expect(new Set(answers.map((answer) => errorOf(answer).message)).size).toBe(1);
			const [row] = await stack.sql("select status, hold_extended from bookings where number = $1", [booked.number]);
			expect(row).toEqual({ status: "pending", hold_extended: false });
		},
	);

	it("let compliance look and change nothing", async () => {
		const compliance = as(await tokenOf(stack, "compliance"));
		const view = await compliance.view();
		expect(view.status).toBe(200);
		expect(bookingAnswer.parse(view.body).data.next_actions).toEqual([]);
		for (const name of ["cancel", "extend-hold"]) await expect(compliance.change(name)).resolves.toMatchObject(refused);
		expect((await compliance.view(missing)).status).toBe(404);
	});

	it("tell a foreign link no more of a number that is taken than of one that is not", async () => {
		const day = testDay(72);
		const other = await client.bookSlot({ slug: yacht.slug, starts_at: `${day}T10:00`, ends_at: `${day}T14:00` });
		const headers = { "X-Manage-Token": other.manage_token };
		const taken = await client.call(`/charter/bookings/${booked.number}`, { headers });
		const free = await client.call(`/charter/bookings/${missing}`, { headers });
		expect([taken.status, free.status]).toEqual([403, 403]);
		expect(errorOf(taken).message).toBe(errorOf(free).message);
	});

	it("let staff look, and call a charter off in the company's name", async () => {
		const staff = as(await tokenOf(stack, "staff"));
		expect((await staff.view()).status).toBe(200);
		expect((await staff.view(missing)).status).toBe(404);
		const cancelled = await staff.change("cancel");
		expect(cancelAnswer.parse(cancelled.body).data).toMatchObject({ status: "cancelled" });
	});
});

describe("the payments' tasks", () => {
	it("stay closed to somebody whose role is merely called Worker", async () => {
		const role = randomUUID();
		const user = randomUUID();
		const token = randomUUID();
		await stack.sql("insert into directus_roles (id, name) values ($1, 'Worker')", [role]);
		await stack.sql("insert into directus_users (id, email, token, role, status) values ($1, $2, $3, $4, 'active')", [
			user,
			`${user}@example.com`,
			token,
			role,
		]);
		try {
			const init = { token, method: "POST", body: "{}" };
			await expect(stack.api("/payments/tasks/expire-holds", init)).resolves.toMatchObject(refused);
		} finally {
			await stack.sql("delete from directus_users where id = $1", [user]);
			await stack.sql("delete from directus_roles where id = $1", [role]);
		}
	});
});

import { randomUUID } from "node:crypto";
import { bookingAnswer, bookingCreatedAnswer } from "@harborsmith/contract/bookings";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
	type Answer,
	type CharterClient,
	charterClient,
	errorOf,
	testContact,
	testDay,
} from "../../../../tests/support/guest/charter-client.ts";
import { createTestYacht, type TestYacht } from "../../../../tests/support/guest/test-yacht.ts";
import { type TestStack, useStack } from "../../../../tests/support/stack.ts";
import { tokenOf } from "../../../../tests/support/token-of.ts";

let stack: TestStack;
let client: CharterClient;
let yacht: TestYacht;
let staff: string;

beforeAll(async () => {
	stack = await useStack();
	client = charterClient(stack);
	yacht = await createTestYacht(stack);
	staff = await tokenOf(stack, "staff");
});
afterAll(() => yacht.archive());

/** With a phone as it is kept, so that what was typed and what is kept can be compared. */
const guestContact = () => ({ ...testContact(), phone: "+14155550100" });

let nextDay = 90;
type Contact = ReturnType<typeof guestContact>;

/** Books a slot of its own as this guest, signed in with `token` or not at all. */
const book = async (customer: Contact, token?: string) => {
	const day = testDay(nextDay++);
	const { quote } = await client.quote({ slug: yacht.slug, starts_at: `${day}T10:00`, ends_at: `${day}T14:00` });
	const answer = await client.post(
		"/charter/bookings",
		{ quote, customer, accept_terms: true },
		{ "Idempotency-Key": randomUUID(), ...(token ? { Authorization: `Bearer ${token}` } : {}) },
	);
	expect(answer.status, JSON.stringify(answer.body)).toBe(201);
	return bookingCreatedAnswer.parse(answer.body).data;
};

/** Somebody with an account here, and a token for it. */
const account = async () => {
	const contact = guestContact();
	const user = { id: randomUUID(), token: randomUUID() };
	await stack.sql(
		`insert into directus_users (id, email, token, status, role, first_name, last_name)
		values ($1, $2, $3, 'active', (select role from directus_users where email = 'customer@harborsmith.example.com'), $4, $5)`,
		[user.id, contact.email, user.token, contact.first_name, contact.last_name],
	);
	return { ...user, contact };
};

const customersAt = (email: string) =>
	stack.sql(`select first_name, last_name, phone, "user" from customers where lower(email) = $1 order by first_name`, [
		email,
	]);
const belongsTo = async (number: string) => {
	const [row] = await stack.sql<{ user: string | null }>(
		`select c."user" from bookings b left join customers c on c.id = b.customer where b.number = $1`,
		[number],
	);
	return row?.user ?? null;
};
const claim = (number: string, headers: Record<string, string>): Promise<Answer> =>
	client.post(`/charter/bookings/${number}/claim`, {}, { "Idempotency-Key": randomUUID(), ...headers });
const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });

describe("a form that anybody can send", () => {
	it("creates, renames and attaches no customer, whoever's address it names", async () => {
		const contact = guestContact();
		await stack.sql(
			"insert into customers (first_name, last_name, email, phone) values ('Anne', 'Bonny', $1, '+1 415 555 0123')",
			[contact.email],
		);
		const before = await customersAt(contact.email);
		const stranger = await book({ ...contact, first_name: "Mallory", phone: "+14155550166" });
		expect(await customersAt(contact.email)).toEqual(before);
		const [row] = await stack.sql("select customer, contact, guest_name from bookings where number = $1", [
			stranger.number,
		]);
		expect(row).toEqual({
			customer: null,
			contact: { ...contact, first_name: "Mallory", phone: "+14155550166" },
			guest_name: "Mallory Tester",
		});
		const unknown = guestContact();
		await Promise.all([book(unknown), book(unknown), book({ ...unknown, email: unknown.email.toUpperCase() })]);
		expect(await customersAt(unknown.email)).toEqual([]);
	});

	it("keeps what each of two guests with one address has typed", async () => {
		const contact = guestContact();
		const first = await book({ ...contact, first_name: "Ana" });
		const second = await book({ ...contact, first_name: "Ben" });
		const names = await Promise.all(
			[first, second].map(async ({ number, manage_token }) => {
				const answer = await client.call(`/charter/bookings/${number}`, {
					headers: { "X-Manage-Token": manage_token },
				});
				return bookingAnswer.parse(answer.body).data.customer.first_name;
			}),
		);
		expect(names).toEqual(["Ana", "Ben"]);
	});
});

describe("an account", () => {
	it("gets no booking that is made under somebody else's address, and gives none of its own", async () => {
		const attacker = await account();
		const victim = await account();
		const planted = await book(victim.contact, attacker.token);
		expect(await belongsTo(planted.number)).toBeNull();
		const later = await book(victim.contact);
		expect((await stack.api(`/charter/bookings/${later.number}`, { token: attacker.token })).status).toBe(403);
		const own = await book(victim.contact, victim.token);
		expect(await belongsTo(own.number)).toBe(victim.id);
		expect((await stack.api(`/charter/bookings/${own.number}`, { token: attacker.token })).status).toBe(403);
	});

	it("has one customer row of its own, however many first bookings come at once", async () => {
		const guest = await account();
		const made = await Promise.all([book(guest.contact, guest.token), book(guest.contact, guest.token)]);
		for (const { number } of made) expect(await belongsTo(number)).toBe(guest.id);
		expect(await customersAt(guest.contact.email)).toHaveLength(1);
	});

	it("keeps a booking whose link it holds, by an act of its own, once", async () => {
		const guest = await account();
		const contact = guestContact();
		const booked = await book(contact);
		const link = { "X-Manage-Token": booked.manage_token };
		const without = [await claim(booked.number, link), await claim(booked.number, bearer(guest.token))];
		expect(without.map(({ status }) => status)).toEqual([401, 403]);
		for (let time = 0; time < 2; time += 1) {
			const kept = await claim(booked.number, { ...link, ...bearer(guest.token) });
			expect([kept.status, kept.body]).toEqual([200, { data: { number: booked.number, kept: true } }]);
		}
		expect((await stack.api(`/charter/bookings/${booked.number}`, { token: guest.token })).status).toBe(200);
		const history = await stack.sql(
			"select e.actor, e.reason from booking_events e join bookings b on b.id = e.booking where b.number = $1 and e.reason is not null",
			[booked.number],
		);
		expect(history).toEqual([{ actor: guest.id, reason: "Kept in the guest's account." }]);
		const [row] = await stack.sql("select contact from bookings where number = $1", [booked.number]);
		expect(row).toEqual({ contact });

		const owner = await tokenOf(stack, "owner");
		const unclaimed = await book(contact);
		const key = { "X-Manage-Token": unclaimed.manage_token };
		const byOwner = await claim(unclaimed.number, { ...key, ...bearer(owner) });
		expect([byOwner.status, errorOf(byOwner)]).toMatchObject([409, { reason: "company_account" }]);
		expect(await belongsTo(unclaimed.number)).toBeNull();

		const other = await account();
		const late = await claim(booked.number, { ...link, ...bearer(other.token) });
		expect([late.status, errorOf(late)]).toMatchObject([409, { code: "INVALID_STATE", reason: "other_account" }]);
		expect(await belongsTo(booked.number)).toBe(guest.id);
	});
});

describe("staff", () => {
	const write = (method: string, path: string, body: object) =>
		stack.api(path, { method, token: staff, body: JSON.stringify(body) });

	it("see a guest without a customer by name, and put the booking where it belongs", async () => {
		const contact = guestContact();
		const { number } = await book({ ...contact, last_name: "Unmatched" });
		const list = await stack.api(
			`/items/bookings?search=Unmatched&filter[number][_eq]=${number}&fields=id,guest_name,guest_phone`,
			{
				token: staff,
			},
		);
		expect(list.body).toMatchObject({ data: [{ guest_name: "Robin Unmatched", guest_phone: contact.phone }] });
		const [{ id }] = (list.body as { data: [{ id: string }] }).data;
		const changed = await write("PATCH", `/items/bookings/${id}?fields=contact,customer.first_name`, {
			customer: { first_name: "Robin", last_name: "Unmatched", email: contact.email },
		});
		expect(changed.body).toMatchObject({
			data: { contact: { ...contact, last_name: "Unmatched" }, customer: { first_name: "Robin" } },
		});
	});

	it("write a contact that is checked as on the website", async () => {
		const { number } = await book(guestContact());
		const [row] = await stack.sql<{ id: string }>("select id from bookings where number = $1", [number]);
		const bad = await write("PATCH", `/items/bookings/${row?.id}`, {
			contact: { first_name: "Robin", email: "nowhere" },
		});
		expect(bad).toMatchObject({ status: 400, body: { errors: [{ extensions: { code: "INVALID_INPUT" } }] } });
	});

	it("make a leaked link void: older ones open nothing, the guest gets the new one, the history says so", async () => {
		const booked = await book(guestContact());
		const headers = { "X-Manage-Token": booked.manage_token };
		const [row] = await stack.sql<{ id: string }>("select id from bookings where number = $1", [booked.number]);
		const renewed = await write("PATCH", `/items/bookings/${row?.id}?fields=renew_link,manage_version`, {
			renew_link: true,
		});
		expect(renewed.body).toEqual({ data: { renew_link: false, manage_version: 2 } });
		const old = await client.call(`/charter/bookings/${booked.number}`, { headers });
		expect([old.status, errorOf(old).code]).toEqual([403, "FORBIDDEN"]);
		expect(errorOf(old).message).toContain("replaced by a newer one");
		const told = await stack.sql("select topic from outbox where aggregate = $1 and topic = 'booking.link_renewed'", [
			`booking:${row?.id}`,
		]);
		expect(told).toHaveLength(1);
		const [event] = await stack.sql(
			"select e.reason, u.email as actor from booking_events e join directus_users u on u.id = e.actor where e.booking = $1 order by e.at desc limit 1",
			[row?.id],
		);
		expect(event).toEqual({
			reason: "A new link was made; older ones no longer open the booking.",
			actor: stack.personas.find(({ role }) => role === "staff")?.email,
		});
	});
});

describe("owner, captain and crew", () => {
	it.each(["owner", "captain", "crew", "marketer", "customer"])("%s reads no address of a guest", async (role) => {
		const token = await tokenOf(stack, role);
		const answer = await stack.api("/items/bookings?fields=contact&limit=1", { token });
		expect(answer.status).toBe(403);
		if (role === "captain") return;
		const name = await stack.api("/items/bookings?fields=guest_name&limit=1", { token });
		expect(name.status).toBe(403);
	});

	it("is not told another account's answer when it asks under the same key", async () => {
		const [first, second] = [await account(), await account()];
		const booked = await book(guestContact());
		const ask = { "X-Manage-Token": booked.manage_token, "Idempotency-Key": randomUUID() };
		const kept = await claim(booked.number, { ...ask, ...bearer(first.token) });
		const again = await claim(booked.number, { ...ask, ...bearer(first.token) });
		expect([kept.status, again.status, again.body]).toEqual([200, 200, kept.body]);
		const other = await claim(booked.number, { ...ask, ...bearer(second.token) });
		expect([other.status, errorOf(other).code]).toEqual([409, "INVALID_STATE"]);
		const guest = await claim(booked.number, ask);
		expect([guest.status, errorOf(guest).code]).toEqual([401, "UNAUTHORIZED"]);
		expect(await belongsTo(booked.number)).toBe(first.id);
	});
});

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
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

const once = () => randomUUID().slice(0, 8);
let days = 40;
const book = async (contact: object) => {
	days += 1;
	const day = testDay(days);
	const { quote } = await client.quote({ slug: yacht.slug, starts_at: `${day}T10:00`, ends_at: `${day}T14:00` });
	return client.book(quote, { customer: { ...testContact(), ...contact } });
};
const kept = async (email: string) =>
	stack.sql(
		"SELECT contact ->> 'first_name' AS first_name, contact ->> 'phone' AS phone FROM bookings WHERE contact ->> 'email' = $1",
		[email],
	);
const write = (body: unknown, token = staff) =>
	stack.api("/items/customers", { method: "POST", token, body: JSON.stringify(body) });

describe("a guest books with what people have", () => {
	test.each([
		["münchen.de", "xn--mnchen-3ya.de"],
		["xn--e1afmkfd.xn--p1ai", "xn--e1afmkfd.xn--p1ai"],
		["пример.рф", "xn--e1afmkfd.xn--p1ai"],
	])("an address at %s", async (host, mailed) => {
		const name = `a&b+${once()}`;
		expect((await book({ email: `${name}@${host}` })).status).toBe(201);
		expect(await kept(`${name}@${mailed}`)).toHaveLength(1);
	});

	test.each([
		["\u202A+1\u00A0(415)\u00A0555\u20110100\u202C", "+14155550100"],
		["+٩٦٦ ٥٠ ١٢٣ ٤٥٦٧", "+966501234567"],
		["（415）555－0100", "+14155550100"],
		["+1 415 555 0100 ext. 12", "+14155550100 ext. 12"],
	])("the phone %j", async (phone, value) => {
		const email = `phone-${once()}@example.com`;
		expect((await book({ email, phone })).status).toBe(201);
		expect(await kept(email)).toMatchObject([{ phone: value }]);
	});

	test.each([
		["customer.email", { email: "jürgen@example.com" }, /before the @/],
		["customer.email", { email: "ana@example.com\nBcc: x@example.com" }, /one e-mail address/],
		["customer.phone", { phone: "+999 1234567" }, /phone number/],
		["customer.first_name", { first_name: "Claim prize https://evil.example" }, /without web or mail addresses/],
		["customer.last_name", { last_name: "Smith\nYour booking is off" }, /one line/],
	])("but not with %s %j, and reads why", async (field, contact, issue) => {
		const answer = await book(contact);
		expect(answer.status).toBe(400);
		expect(errorOf(answer)).toMatchObject({
			code: "INVALID_INPUT",
			details: [{ field, issue: expect.stringMatching(issue) }],
		});
	});
});

describe("staff keep the same by every door of the app", () => {
	const typed = () => ({
		first_name: "Anna",
		last_name: "St.John",
		email: `Anna-${once()}@MÜNCHEN.de`,
		phone: "(415) 555‑0100",
	});
	const expected = { first_name: "Anna", last_name: "St. John", phone: "+14155550100" };

	test("the form, an array, GraphQL and an import", async () => {
		const rows = [typed(), typed(), typed(), typed()];
		const [one, two, three, four] = rows;
		expect((await write(one)).status).toBe(200);
		expect((await write([two])).status).toBe(200);
		const query = "mutation ($data: create_customers_input!) { create_customers_item(data: $data) { id } }";
		await stack.api("/graphql", {
			method: "POST",
			token: staff,
			body: JSON.stringify({ query, variables: { data: { ...three, locale: "en-US" } } }),
		});
		const form = new FormData();
		form.append("file", new Blob([JSON.stringify([four])], { type: "application/json" }), "guests.json");
		expect((await stack.api("/utils/import/customers", { method: "POST", token: staff, body: form })).status).toBe(200);
		for (const { email } of rows) {
			const mailed = email.toLowerCase().replace("münchen", "xn--mnchen-3ya");
			expect(await stack.sql("SELECT first_name, last_name, phone FROM customers WHERE email = $1", [mailed])).toEqual([
				expected,
			]);
		}
	});

	test("what no mail can reach is refused at its field, when it is made and when it is changed", async () => {
		const made = await write(typed());
		const { id } = (made.body as { data: { id: string } }).data;
		for (const [field, value] of [
			["email", "anna@example"],
			["email", "jürgen@example.com"],
			["phone", "call me at night"],
			["first_name", "www.evil.example"],
		] as const) {
			const change = JSON.stringify({ [field]: value });
			const answers = [
				await write({ ...typed(), [field]: value }),
				await stack.api(`/items/customers/${id}`, { method: "PATCH", token: staff, body: change }),
			];
			for (const answer of answers) {
				expect([field, value, answer.status]).toEqual([field, value, 400]);
				expect(errorOf(answer)).toMatchObject({ code: "INVALID_INPUT", details: [{ field }] });
			}
		}
	});

	test("a language that nothing is written in is refused", async () => {
		const answer = await write({ ...typed(), locale: "xx-XX" });
		expect([answer.status, errorOf(answer)]).toMatchObject([
			400,
			{ code: "INVALID_INPUT", details: [{ field: "locale" }] },
		]);
	});

	test.each(["customer", "staff", "marketer"])("%s writes no address into a name of their own", async (role) => {
		const token = await tokenOf(stack, role);
		const me = async (change: object) =>
			stack.api("/users/me", { method: "PATCH", token, body: JSON.stringify(change) });
		for (const name of ["http:evil", "evil\u2024com", "<b>x</b>", "www evil", "Anna\uD800"]) {
			for (const field of ["first_name", "last_name"]) {
				const answer = await me({ [field]: name });
				expect([name, answer.status]).not.toEqual([name, 200]);
				expect([400, 403]).toContain(answer.status);
			}
		}
		if (role === "staff") {
			const answer = await me({ last_name: "http:evil" });
			expect(errorOf(answer)).toMatchObject({ code: "INVALID_INPUT", details: [{ field: "last_name" }] });
		}
	});

	test("a guest from before can still be read and changed elsewhere", async () => {
		const id = randomUUID();
		const old = [id, "visit evil.example", "Old", `jürgen-${once()}@example.com`, "n/a"];
		await stack.sql(
			`WITH past AS MATERIALIZED (SELECT set_config('harborsmith.import', 'on', true))
			INSERT INTO customers (id, first_name, last_name, email, phone) SELECT $1, $2, $3, $4, $5 FROM past`,
			old,
		);
		const change = JSON.stringify({ notes: "Prefers mornings" });
		const answer = await stack.api(`/items/customers/${id}`, { method: "PATCH", token: staff, body: change });
		expect(answer.status).toBe(200);
		await stack.sql("DELETE FROM customers WHERE id = $1", [id]);
	});
});

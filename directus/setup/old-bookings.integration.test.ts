import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OwnDirectus, ownDirectus } from "../../tests/support/own-directus.ts";
import { useStack } from "../../tests/support/stack.ts";

let own: OwnDirectus;
let yacht: string;

const since = ["contact", "guest_name", "guest_first_name", "guest_phone", "request_expires_at"];
const people = { whole: randomUUID(), nameless: randomUUID(), odd: randomUUID() };
const typed = { first_name: " Ana ", last_name: "Núñez", email: "ana@guest.example", phone: "+1 415 555 0100" };

/** What stood in `quote`, whose booking it was, and what its contact is then. */
const rows = {
	"as it was written": [{ contact: typed, notes: [] }, people.whole, { ...typed, first_name: "Ana" }],
	nothing: [null, people.whole, { first_name: "Wanda", email: "wanda@guest.example" }],
	"half a character": [
		'{"contact": {"first_name": "A\\ud800", "email": "a@b.example"}, "x": "\\u0000"}',
		people.whole,
		{ first_name: "A\ufffd", email: "a@b.example", phone: "1" },
	],
	"only half a character": ['"\\ud800"', people.whole, { first_name: "Wanda", email: "wanda@guest.example" }],
	"a number that overflows": ['{"contact": {"first_name": "B"}, "n": 1e999999}', people.whole, { first_name: "Wanda" }],
	"a contact of null": [{ contact: null }, people.whole, { first_name: "Wanda" }],
	"a contact that is a list": [{ contact: ["Ana"] }, people.whole, { first_name: "Wanda" }],
	"a contact with more than a contact has": [
		{ contact: { ...typed, note: "x" } },
		people.whole,
		{ ...typed, first_name: "Ana" },
	],
	"a scalar": ["17", people.whole, { first_name: "Wanda" }],
	"json's null": ["null", people.whole, { first_name: "Wanda" }],
	"nothing, of a customer without a name": [null, people.nameless, { first_name: "", email: "nameless@guest.example" }],
	"nothing, of a customer with an odd address": [null, people.odd, { first_name: "Otto", email: "not an address" }],
	"nothing, of nobody": [null, null, { first_name: "", email: "" }],
} as const;
const ids = Object.fromEntries(Object.keys(rows).map((name) => [name, randomUUID()]));
const open = randomUUID();
const late = randomUUID();

/** An installation as release 0.1.0 left it, as far as bookings are concerned, with rows that only age explains. */
beforeAll(async () => {
	own = await ownDirectus(await useStack(), "oldbookings");
	const { code, said } = await own.run(["setup/apply-schema.ts"]);
	expect(code, said).toBe(0);
	const { database } = own;
	for (const field of since) {
		await database.query(`ALTER TABLE bookings DROP COLUMN ${field}`);
		await database.query("DELETE FROM directus_fields WHERE collection = 'bookings' AND field = $1", [field]);
	}
	const marina = randomUUID();
	yacht = randomUUID();
	await database.query("INSERT INTO marinas (id, name, slug, timezone) VALUES ($1, 'M', 'm', 'America/Los_Angeles')", [
		marina,
	]);
	await database.query(
		"INSERT INTO yachts (id, name, slug, marina, timezone, max_guests, charter_types, status) VALUES ($1, 'Y', 'y', $2, 'America/Los_Angeles', 6, '[\"captained\"]', 'active')",
		[yacht, marina],
	);
	for (const [id, first_name, email, phone] of [
		[people.whole, "Wanda", "wanda@guest.example", "1"],
		[people.nameless, "", "nameless@guest.example", null],
		[people.odd, "Otto", "not an address", null],
	]) {
		await database.query(
			"INSERT INTO customers (id, first_name, last_name, email, phone) VALUES ($1, $2, '', $3, $4)",
			[id, first_name, email, phone],
		);
	}
	let day = 0;
	const insert = (id: string, quote: unknown, customer: string | null, values: Record<string, unknown> = {}) => {
		day += 2;
		const row: Record<string, unknown> = {
			id,
			number: `HS-${id.slice(0, 8).toUpperCase()}`,
			yacht,
			customer,
			quote: quote === null || typeof quote === "string" ? quote : JSON.stringify(quote),
			status: "confirmed",
			charter_type: "captained",
			guests: 2,
			starts_at: new Date(Date.now() + day * 86_400_000),
			ends_at: new Date(Date.now() + day * 86_400_000 + 14_400_000),
			...values,
		};
		const names = Object.keys(row);
		return database.query(
			`INSERT INTO bookings (${names.join(", ")}) VALUES (${names.map((_name, index) => `$${index + 1}`).join(", ")})`,
			Object.values(row),
		);
	};
	for (const [name, [quote, customer]] of Object.entries(rows)) await insert(ids[name] ?? "", quote, customer);
	await insert(open, null, people.whole, { status: "requested" });
	await insert(late, null, people.whole, {
		status: "requested",
		starts_at: new Date(Date.now() + 3_600_000),
		ends_at: new Date(Date.now() + 7_200_000),
	});
});

afterAll(() => own.drop());

const stored = async (id: string | undefined) => {
	const { rows: found } = await own.database.query("SELECT * FROM bookings WHERE id = $1", [id]);
	return found[0];
};

test("an upgrade takes every old booking along, whatever its quote and its customer are, and again changes nothing", async () => {
	for (const run of ["first", "second"]) {
		for (const step of ["setup/apply-schema.ts", "database/apply.ts"]) {
			const { code, said } = await own.run([step]);
			expect([run, step, code], said).toEqual([run, step, 0]);
		}
		for (const [name, [, , contact]] of Object.entries(rows)) {
			const row = await stored(ids[name]);
			expect([run, name, row?.contact]).toEqual([run, name, expect.objectContaining(contact)]);
			expect(Object.keys(row?.contact).sort()).toEqual(["email", "first_name", "last_name", "phone"]);
			expect([name, row?.guest_first_name, row?.guest_name === null]).toEqual([name, contact.first_name, false]);
		}
	}
	expect(await stored(ids["as it was written"])).toMatchObject({
		guest_name: "Ana Núñez",
		guest_phone: typed.phone,
		quote: { notes: [] },
	});
	expect((await stored(ids["nothing, of a customer without a name"]))?.guest_name).toBe("nameless@guest.example");
});

test("what an upgrade took along stays changeable, and a contact is checked when it changes", async () => {
	for (const [name, id] of Object.entries(ids)) {
		const { rowCount } = await own.database.query(
			"UPDATE bookings SET internal_notes = 'x', guests = 3 WHERE id = $1",
			[id],
		);
		expect([name, rowCount]).toEqual([name, 1]);
	}
	const nobody = ids["nothing, of nobody"];
	const write = (contact: object) =>
		own.database.query("UPDATE bookings SET contact = $2 WHERE id = $1", [nobody, JSON.stringify(contact)]);
	await expect(write({ first_name: "", email: "x" })).rejects.toThrow("contact_first_name");
	await write({ first_name: "Ana", email: "ana@guest.example" });
	expect(await stored(nobody)).toMatchObject({ guest_name: "Ana" });
});

test("requests that were open at the upgrade run out: a day later, or when they would begin", async () => {
	const [request, soon] = [await stored(open), await stored(late)];
	const inHours = (row: { request_expires_at: Date }) => (row.request_expires_at.getTime() - Date.now()) / 3_600_000;
	expect(inHours(request)).toBeGreaterThan(23);
	expect(inHours(request)).toBeLessThanOrEqual(24);
	expect(soon?.request_expires_at).toEqual(soon?.starts_at);
});

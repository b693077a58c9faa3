import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refusal } from "../../../../tests/support/world/refusal.ts";
import { createWorld, type World } from "../../../../tests/support/world/world.ts";

let world: World;
let yacht: string;
beforeAll(async () => {
	world = await createWorld();
	yacht = await world.yacht();
});
afterAll(() => world.close());

const typed = { first_name: "Anna", last_name: "Weber", email: "Anna.Weber@example.com", phone: "+49 30 901820" };
const row = (id: string) =>
	world.one<Record<string, unknown>>(
		"select customer, contact, guest_name, guest_first_name, guest_phone, manage_version from bookings where id = $1",
		[id],
	);
let hour = 1_000;
const book = (values: Record<string, unknown>) => {
	hour += 10;
	return world.book(yacht, hour, hour + 4, values);
};

describe("a booking's contact", () => {
	it("is what was typed for it, or else the customer's", async () => {
		const own = await book({ customer: null, contact: typed });
		expect(await row(own)).toMatchObject({
			customer: null,
			contact: typed,
			guest_name: "Anna Weber",
			guest_first_name: "Anna",
			guest_phone: typed.phone,
		});
		const byPhone = await book({});
		expect(await row(byPhone)).toMatchObject({
			guest_name: "Anne Bonny",
			contact: { first_name: "Anne", last_name: "Bonny" },
		});
	});

	it("is there, with a name and an address, or the booking is refused", async () => {
		for (const contact of [
			null,
			{},
			{ first_name: "Anna" },
			{ ...typed, email: "" },
			{ ...typed, note: "x" },
			"Anna",
		]) {
			const refused = await refusal(book({ customer: null, contact: JSON.stringify(contact) }));
			expect(refused.code, JSON.stringify(contact)).toBe("HS004");
		}
	});

	it("follows the customer only while it is nobody's own words", async () => {
		const other = await world.insert("customers", { first_name: "Mary", last_name: "Read", email: "mary@example.com" });
		const byPhone = await book({});
		await world.pool.query("update bookings set customer = $1 where id = $2", [other, byPhone]);
		expect(await row(byPhone)).toMatchObject({ guest_name: "Mary Read" });
		const own = await book({ customer: null, contact: typed });
		await world.pool.query("update bookings set customer = $1 where id = $2", [other, own]);
		expect(await row(own)).toMatchObject({ customer: other, contact: typed, guest_name: "Anna Weber" });
	});

	it("cannot be told apart from what lists show of it", async () => {
		const own = await book({ customer: null, contact: typed });
		await world.pool.query("update bookings set guest_name = 'Somebody', guest_phone = null where id = $1", [own]);
		expect(await row(own)).toMatchObject({ guest_name: "Anna Weber", guest_phone: typed.phone });
	});
});

describe("a promo code's limit per customer", () => {
	const once = () =>
		world.insert("promo_codes", {
			code: `ONCE-${randomUUID().slice(0, 8)}`.toUpperCase(),
			percent_bps: 1_000,
			max_uses_per_customer: 1,
		});
	const byPhone = { customer: null, source: "phone" };

	it("holds for one address, in whatever case and under whatever customer, once it is confirmed", async () => {
		const promo_code = await once();
		await book({ ...byPhone, contact: typed, promo_code, status: "confirmed" });
		const again = { ...typed, first_name: "Ann", email: typed.email.toUpperCase() };
		const refused = await refusal(book({ ...byPhone, contact: again, promo_code }));
		expect(refused.code).toBe("HS007");
		await book({ ...byPhone, contact: { ...typed, email: "someone-else@example.com" }, promo_code });
	});

	it("tells a guest who has proven no address nothing of it", async () => {
		const promo_code = await once();
		const email = `used-${randomUUID()}@example.com`;
		await book({ ...byPhone, contact: { ...typed, email }, promo_code, status: "confirmed" });
		const stranger = { customer: null, source: "website", promo_code };
		await book({ ...stranger, contact: { ...typed, email } });
		await book({ ...stranger, contact: { ...typed, email: `fresh-${email}` } });
	});

	it("is not used up by a stranger who asks or holds under the address and does not pay", async () => {
		const promo_code = await once();
		const email = `mine-${randomUUID()}@example.com`;
		const stranger = { customer: null, source: "website", contact: { ...typed, email }, promo_code };
		await book({ ...stranger, status: "requested" });
		await book(stranger);
		const customer = await world.insert("customers", { first_name: "Anna", last_name: "Weber", email });
		await book({ customer, contact: { ...typed, email }, source: "website", promo_code });
	});

	it("lets one account hold one charter with it, of fifty at once", async () => {
		const promo_code = await once();
		const email = `many-${randomUUID()}@example.com`;
		const customer = await world.insert("customers", { first_name: "Anna", last_name: "Weber", email });
		const yachts = await Promise.all(Array.from({ length: 50 }, () => world.yacht()));
		const own = { customer, contact: { ...typed, email }, source: "website", promo_code };
		const results = await Promise.allSettled(yachts.map((one) => world.book(one, 1, 2, own)));
		expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
	});
});

describe("a link that was made void", () => {
	it("stays void", async () => {
		const id = await book({});
		await world.pool.query("update bookings set renew_link = true where id = $1", [id]);
		expect(await row(id)).toMatchObject({ manage_version: 2 });
		const refused = await refusal(world.pool.query("update bookings set manage_version = 1 where id = $1", [id]));
		expect(refused.code).toBe("HS004");
	});
});

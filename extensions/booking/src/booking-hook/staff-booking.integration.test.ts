import type { HistoryRow } from "@harborsmith/contract/words";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inEnglish } from "../../../../tests/support/in-english.ts";
import { tokenOf } from "../../../../tests/support/token-of.ts";
import { type Desk, openDesk } from "../../../../tests/support/world/phone-bookings.ts";
import { answeredRefusal } from "../../../../tests/support/world/refusal.ts";
import { at, type World } from "../../../../tests/support/world/world.ts";

let desk: Desk;
let world: World;
let staff: string;
let compliance: string;
let owner: string;

beforeAll(async () => {
	desk = await openDesk();
	({ world, staff } = desk);
	[compliance, owner] = await Promise.all([tokenOf(world.stack, "compliance"), tokenOf(world.stack, "owner")]);
});
afterAll(() => world.close());

const send: Desk["send"] = (...sent) => desk.send(...sent);
const call: Desk["call"] = (...given) => desk.call(...given);
const create: Desk["create"] = (...given) => desk.create(...given);
const created: Desk["created"] = (body) => desk.created(body);
const me = async (token: string) =>
	((await world.stack.api("/users/me", { token })).body as { data: { id: string } }).data.id;

test("a phone booking without lines gets number, price, currency, deposit and terms", async () => {
	const booking = await created(await call());
	expect(booking).toMatchObject({
		status: "pending",
		source: "phone",
		currency: "EUR",
		security_deposit_cents: 50_000,
	});
	expect(booking.number).toMatch(/^HS-[0-9A-HJKMNP-TV-Z]{8}$/);
	expect(booking.subtotal_cents).toBeGreaterThanOrEqual(90_000);
	const lines = booking.lines as { kind: string; amount_cents: number }[];
	expect(lines[0]).toMatchObject({ kind: "charter", amount_cents: 90_000 });
	expect(lines.reduce((sum, line) => sum + line.amount_cents, 0)).toBe(booking.total_cents);
	expect(booking.due_now_cents).toBe(Math.ceil((booking.total_cents as number) / 4));
	expect(booking.policy).toEqual(expect.arrayContaining([expect.objectContaining({ refund_bps: 10_000 })]));
});

test("a price by the rules is in the currency of its yacht, whatever somebody types", async () => {
	for (const currency of ["USD", "JPY"])
		expect(answeredRefusal(await create(await call({ currency })))).toMatchObject({
			code: "INVALID_INPUT",
			details: { details: [{ field: "currency", issue: expect.stringContaining("EUR") }] },
		});
	const { id } = await created(await call({ currency: "EUR" }));
	for (const fields of [{ currency: "USD" }, { currency: "USD", price_mode: "rules" }, { currency: "USD", guests: 3 }])
		expect(answeredRefusal(await desk.change(String(id), fields))).toMatchObject({
			code: "INVALID_INPUT",
			details: { details: [{ field: "currency" }] },
		});
	const lines = [{ kind: "charter", label: "As agreed", amount_cents: 70_000 }];
	expect(await created(await call({ currency: "JPY", lines }))).toMatchObject({ currency: "JPY" });
});

test("a price follows the charter into the currency of another yacht", async () => {
	const { id } = await created(await call());
	const yacht = await world.yacht({ currency: "USD" });
	expect((await desk.change(String(id), { yacht })).status).toBe(200);
	expect(await world.one("SELECT currency FROM bookings WHERE id = $1", [id])).toEqual({ currency: "USD" });
});

test("the contact of a phone booking is kept as on the website, with the company's country for a bare number", async () => {
	const contact = { first_name: "Anna", last_name: "Lee", email: "Anna@MÜNCHEN.de", phone: "(415) 555‑0100" };
	const booking = await created(await call({ contact }));
	expect(booking.contact).toMatchObject({ email: "anna@xn--mnchen-3ya.de", phone: "+14155550100" });
});

test("a contact that is given as text is looked at like any other, by every door", async () => {
	const { id } = await created(await call());
	const stored = () => world.one("SELECT contact FROM bookings WHERE id = $1", [id]);
	const before = await stored();
	const hostile = { first_name: "Claim prize https://evil.example", last_name: "Now", email: "a@b.example" };
	const texts = [
		JSON.stringify(hostile),
		JSON.stringify(JSON.stringify(hostile)),
		JSON.stringify({ ...hostile, first_name: `Ann${String.fromCharCode(0)}` }),
		"Ann",
		"7",
		"[]",
	];
	for (const contact of texts) {
		const query =
			"mutation ($id: ID!, $data: update_bookings_input!) { update_bookings_item(id: $id, data: $data) { id } }";
		const answers = [
			await send("PATCH", `/items/bookings/${id}`, { contact }),
			await send("PATCH", "/items/bookings", [{ id, contact }]),
			await send("PATCH", "/items/bookings", { keys: [id], data: { contact } }),
			await send("POST", "/graphql", { query, variables: { id, data: { contact } } }),
			await create(await call({ contact })),
		];
		for (const answer of answers) {
			expect(answer.status, JSON.stringify([contact, answer.body])).toBeLessThan(500);
			expect(JSON.stringify(answer.body), contact).toMatch(
				/"code":"(INVALID_INPUT|GRAPHQL_VALIDATION|INVALID_PAYLOAD)/,
			);
		}
		expect(await stored()).toEqual(before);
	}
	const kept = { first_name: "Anna", last_name: "Lee", email: "Anna@Example.com", phone: "+14155550100" };
	expect((await send("PATCH", `/items/bookings/${id}`, { contact: JSON.stringify(kept) })).status).toBe(200);
	expect(await stored()).toMatchObject({ contact: { first_name: "Anna", email: "anna@example.com" } });
});

test("what no json field can hold is the sender's mistake, in every collection", async () => {
	const text = `x${String.fromCharCode(0)}`;
	const tiers = [{ hours_before: 24, refund_bps: 5000, note: text }];
	const admin = world.stack.directus.admin_token;
	for (const body of [tiers, JSON.stringify(tiers)]) {
		const answer = await world.stack.api("/items/cancellation_policies", {
			method: "POST",
			body: JSON.stringify({ name: "Odd", tiers: body }),
			token: admin,
		});
		expect(answer.status, JSON.stringify(answer.body)).toBe(400);
		expect(JSON.stringify(answer.body)).toContain('"INVALID_INPUT"');
	}
});

test("who may not make bookings hears nothing of yachts and prices by trying", async () => {
	const draft = await world.yacht({ status: "draft" });
	const bodies = [await call({}, draft), await call(), await call({ guests: 400 }), await call({ starts_at: "never" })];
	for (const role of ["owner", "captain", "marketer"]) {
		const token = await tokenOf(world.stack, role);
		for (const body of bodies) expect((await create(body, token)).status, role).toBe(403);
	}
});

test("lines written by hand stay and give the totals", async () => {
	const lines = [
		{ kind: "charter", label: "As agreed", amount_cents: 70_000 },
		{ kind: "tax", label: "Tax", amount_cents: 7_000 },
	];
	const booking = await created(await call({ lines }));
	expect(booking).toMatchObject({
		subtotal_cents: 70_000,
		tax_cents: 7_000,
		total_cents: 77_000,
		due_now_cents: 77_000,
	});
	expect(booking.lines).toHaveLength(2);
});

test("totals that do not follow from lines are refused with the way out", async () => {
	const without = answeredRefusal(await create(await call({ total_cents: 100 })));
	expect(without).toMatchObject({
		status: 400,
		code: "INVALID_INPUT",
		sentence: expect.stringMatching(/Leave them out/),
	});
	const lines = [{ kind: "charter", label: "x", amount_cents: 100 }];
	const wrong = answeredRefusal(await create(await call({ total_cents: 99, lines })));
	expect(wrong.details).toMatchObject({ details: [{ field: "total_cents" }] });
});

test("a charter that has no price is refused with the way out", async () => {
	const refused = answeredRefusal(await create(await call({ charter_type: "dockside" })));
	expect(refused).toMatchObject({ status: 422, code: "NOT_SOLD" });
	const inactive = await world.yacht({ status: "maintenance" });
	expect(answeredRefusal(await create(await call({}, inactive))).sentence).toMatch(/Add the lines by hand/);
});

test("missing fields are named by Directus as usual", async () => {
	const { body, status } = await create({ guests: 4 });
	expect(status).toBe(400);
	expect(JSON.stringify(body)).toContain("FAILED_VALIDATION");
});

test("times without an offset are read at the yacht, also when it is only moved", async () => {
	const booking = await created(await call({ starts_at: "2033-07-01T10:00", ends_at: "2033-07-01T14:00" }));
	expect(booking).toMatchObject({ starts_local: "2033-07-01 10:00", ends_local: "2033-07-01 14:00" });
	await send("PATCH", `/items/bookings/${booking.id}`, { ends_at: "2033-07-01 15:30" });
	expect(await world.one("SELECT ends_local FROM bookings WHERE id = $1", [booking.id])).toEqual({
		ends_local: "2033-07-01 15:30",
	});
	const gap = answeredRefusal(await create(await call({ starts_at: "2033-03-13T02:30", ends_at: "2033-03-13T12:00" })));
	expect(gap.code).toBe("TIME_DOES_NOT_EXIST");
	const nonsense = answeredRefusal(await send("PATCH", `/items/bookings/${booking.id}`, { ends_at: "soon" }));
	expect(nonsense.code).toBe("INVALID_INPUT");
});

test("history names the staff member who created, moved and cancelled", async () => {
	const booking = await created(await call());
	const path = `/items/bookings/${booking.id}`;
	expect((await send("PATCH", path, { starts_at: at(2), ends_at: at(6) })).status).toBe(200);
	expect((await send("PATCH", path, { status: "cancelled", change_reason: "Guest called." })).status).toBe(200);
	const { rows } = await world.pool.query(
		"SELECT actor, from_status, to_status, code, params, reason FROM booking_events WHERE booking = $1 ORDER BY at",
		[booking.id],
	);
	const actor = await me(staff);
	const told = rows.map(({ code, params, reason, ...row }) => ({
		...row,
		reason: inEnglish({ code, params, reason }) || null,
	}));
	expect(told).toEqual([
		{ actor, from_status: null, to_status: "pending", reason: null },
		{
			actor,
			from_status: "pending",
			to_status: "pending",
			reason: expect.stringMatching(/^Moved from Tue, Jun 14, 2033, 9:00 AM/),
		},
		{ actor, from_status: "pending", to_status: "cancelled", reason: "Guest called." },
	]);
});

test("history says what was moved: the return alone, or the yacht", async () => {
	const booking = await created(await call());
	const path = `/items/bookings/${booking.id}`;
	await send("PATCH", path, { ends_at: at(6) });
	await send("PATCH", path, { yacht: await world.yacht() });
	const { rows } = await world.pool.query<HistoryRow>(
		"SELECT code, params, reason FROM booking_events WHERE booking = $1 AND from_status = 'pending' ORDER BY at, id",
		[booking.id],
	);
	const reasons = rows.map(inEnglish);
	expect(reasons).toContain("Ends Tue, Jun 14, 2033, 2:00 PM instead of Tue, Jun 14, 2033, 1:00 PM.");
	expect(reasons).toContain("Moved from Revenge to Revenge.");
});

test("history says what else was agreed otherwise, of a contact only which parts, and before what follows from it", async () => {
	const booking = await created(await call());
	const path = `/items/bookings/${booking.id}`;
	const { contact } = booking as { contact: object };
	await send("PATCH", path, { guests: 3, contact: { ...contact, email: "other@example.com" } });
	await send("PATCH", path, { starts_at: at(2), ends_at: at(6), guests: 5, change_reason: "Guest called." });
	await send("PATCH", path, { contact: { ...contact, email: "other@example.com" }, guests: 5 });
	const { rows } = await world.pool.query<HistoryRow>(
		`SELECT code, params, reason FROM booking_events WHERE booking = $1 AND from_status = 'pending'
		AND (code IN ('moved', 'changed') OR code IS NULL OR reason IS NOT NULL) ORDER BY at`,
		[booking.id],
	);
	const said = rows.map(inEnglish);
	expect(said[0]).toBe("Guests: 3 instead of 4. Contact changed: e-mail.");
	expect(said[1]).toMatch(/^Moved from Tue, Jun 14, 2033, 9:00 AM/);
	expect(said[2]).toContain("Guests: 5 instead of 3.");
	expect(said.join(" ")).toContain("Guest called.");
	expect(said.join(" ").match(/Guest called/g)).toHaveLength(1);
	expect(said.join(" ")).not.toContain("other@example.com");
});

test("a taken slot names the booking in the way to staff, and to nobody else", async () => {
	const yacht = await world.yacht();
	const first = await created(await call({}, yacht));
	const second = answeredRefusal(await create(await call({ starts_at: at(4), ends_at: at(8) }, yacht)));
	expect(second).toMatchObject({
		code: "SLOT_TAKEN",
		details: { in_the_way: [{ kind: "hold", number: first.number }] },
	});
	expect(second.sentence).toContain(`In the way: ${first.number}`);
	const other = await world.book(yacht, 10, 12);
	const byCompliance = await send("PATCH", `/items/bookings/${other}`, { guests: 500 }, compliance);
	expect(answeredRefusal(byCompliance).code).toBe("GUEST_LIMIT");
	const byOwner = answeredRefusal(await create(await call({ starts_at: at(4), ends_at: at(8) }, yacht), owner));
	expect(byOwner.code).toBe("FORBIDDEN");
	expect(JSON.stringify(byOwner)).not.toContain(String(first.number));
});

test("compliance lifts a limit in writing, staff cannot", async () => {
	const yacht = await world.yacht({ gross_tonnage: 40 });
	const booking = await world.book(yacht, 1, 3, { guests: 6 });
	const lift = { guests: 8, legal_override_reason: "At the quay all day, no passage." };
	const refused = answeredRefusal(await send("PATCH", `/items/bookings/${booking}`, lift));
	expect(refused.code).toBe("FORBIDDEN");
	expect((await send("PATCH", `/items/bookings/${booking}`, lift, compliance)).status).toBe(200);
	const row = await world.one("SELECT guests, legal_override_by FROM bookings WHERE id = $1", [booking]);
	expect(row).toEqual({ guests: 8, legal_override_by: await me(compliance) });
	const back = { guests: 6, legal_override_reason: null };
	expect((await send("PATCH", `/items/bookings/${booking}`, back, compliance)).status).toBe(200);
	const after = await world.one("SELECT legal_override_reason, legal_override_by FROM bookings WHERE id = $1", [
		booking,
	]);
	expect(after).toEqual({ legal_override_reason: null, legal_override_by: null });
	const inLines = { guests: 8, legal_override_reason: "At the quay all day.\nNo passage." };
	expect((await send("PATCH", `/items/bookings/${booking}`, inLines, compliance)).status).toBe(200);
});

test("staff hold an owner's days in the calendar, and bookings keep out", async () => {
	const yacht = await world.yacht();
	const block = { yacht, kind: "owner_use", starts_at: at(0), ends_at: at(48) };
	expect((await send("POST", "/items/blocks", block)).status).toBe(200);
	const refused = answeredRefusal(await create(await call({}, yacht)));
	expect(refused).toMatchObject({ code: "SLOT_TAKEN", details: { in_the_way: [{ kind: "owner_use", number: null }] } });
	expect(answeredRefusal(await send("POST", "/items/blocks", block)).code).toBe("SLOT_TAKEN");
	expect(answeredRefusal(await send("POST", "/items/blocks", { ...block, yacht: null })).code).toBe("INVALID_INPUT");
});

test("an import of bookings is completed and refused like a form", async () => {
	const importing = async (rows: unknown) => {
		const form = new FormData();
		form.append("file", new Blob([JSON.stringify(rows)], { type: "application/json" }), "bookings.json");
		return world.stack.api("/utils/import/bookings", { method: "POST", body: form });
	};
	const yacht = await world.yacht();
	const row = await call({}, yacht);
	expect((await importing([row])).status).toBe(200);
	expect(answeredRefusal(await importing([row])).code).toBe("SLOT_TAKEN");
	const { total_cents } = await world.one("SELECT total_cents FROM bookings WHERE yacht = $1", [yacht]);
	expect(total_cents).toBeGreaterThanOrEqual(90_000);
});

test("by GraphQL staff book an existing yacht for an existing customer, as by REST", async () => {
	const { yacht, customer, ...trip } = await call();
	const query =
		"mutation ($data: create_bookings_input!) { create_bookings_item(data: $data) { number total_cents yacht { id } } }";
	const data = { ...trip, yacht: { id: yacht }, customer: { id: customer } };
	const { body } = await send("POST", "/graphql", { query, variables: { data } });
	expect(body).toMatchObject({
		data: {
			create_bookings_item: {
				number: expect.stringMatching(/^HS-/),
				total_cents: expect.any(Number),
				yacht: { id: yacht },
			},
		},
	});
	const again = answeredRefusal(await send("POST", "/graphql", { query, variables: { data } }));
	expect(again.code).toBe("SLOT_TAKEN");
});

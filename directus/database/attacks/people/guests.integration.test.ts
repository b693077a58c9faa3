import { type CharterType, guestLimit, type LegalLimit, type Yacht } from "@harborsmith/domain";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refusal } from "../../../../tests/support/world/refusal.ts";
import { createWorld, type World } from "../../../../tests/support/world/world.ts";

let world: World;
beforeAll(async () => {
	world = await createWorld();
});
afterAll(() => world.close());

const small = { max_guests: 20, gross_tonnage: 40 };

test.each([
	["captained on a small uninspected yacht", small, "captained", 6],
	["captained on a large uninspected yacht", { ...small, gross_tonnage: 150 }, "captained", 12],
	["captained on an inspected yacht", { ...small, certificate: "inspected", certificate_guests: 18 }, "captained", 18],
	["captained with a certificate that names no number", { ...small, certificate: "inspected" }, "captained", 0],
	["bareboat on any yacht", { ...small, certificate: "inspected", certificate_guests: 18 }, "bareboat", 12],
	["any charter on a yacht that takes four", { ...small, max_guests: 4 }, "captained", 4],
] as const)("%s carries no more than the limit", async (_case, values, charter_type, limit) => {
	const yacht = await world.yacht(values);
	if (limit > 0) await world.book(yacht, 1, 2, { charter_type, guests: limit });
	const { code, sentence, details } = await refusal(world.book(yacht, 3, 4, { charter_type, guests: limit + 1 }));
	expect(code).toBe("HS005");
	expect(details).toMatchObject({ limit, guests: limit + 1, reason: expect.stringMatching(/\.$/) });
	expect(sentence).toContain(String(details.reason));
});

test("the limit holds when guests, yacht, charter type or date change later", async () => {
	const [large, little] = [await world.yacht({ gross_tonnage: 150 }), await world.yacht(small)];
	const booking = await world.book(large, 1, 2, { guests: 10 });
	const attack = async (fields: string) =>
		(await refusal(world.pool.query(`UPDATE bookings SET ${fields} WHERE id = $1`, [booking]))).code;
	expect(await attack("guests = 13")).toBe("HS005");
	expect(await attack(`yacht = '${little}'`)).toBe("HS005");
	await world.pool.query("UPDATE bookings SET guests = 12 WHERE id = $1", [booking]);
});

test("only a written reason of ten characters lifts the limit, and it names who wrote it", async () => {
	const yacht = await world.yacht(small);
	const { id: user } = await world.one<{ id: string }>("SELECT id FROM directus_users LIMIT 1");
	const booking = await world.book(yacht, 1, 2, { guests: 6 });
	const lift = (reason: string) =>
		world.pool.query("UPDATE bookings SET guests = 8, legal_override_reason = $2, changed_by = $3 WHERE id = $1", [
			booking,
			reason,
			user,
		]);
	expect((await refusal(lift("  short   "))).code).toBe("HS005");
	await lift("Harbour tour at the quay, no passage.");
	const row = await world.one("SELECT guests, legal_override_by FROM bookings WHERE id = $1", [booking]);
	expect(row).toEqual({ guests: 8, legal_override_by: user });
	const withdraw = world.pool.query("UPDATE bookings SET legal_override_reason = NULL WHERE id = $1", [booking]);
	expect((await refusal(withdraw)).code).toBe("HS005");
	for (const nothing of [null, "", "  "]) {
		await world.pool.query(
			"UPDATE bookings SET guests = 6, legal_override_reason = $2, changed_by = $3 WHERE id = $1",
			[booking, nothing, user],
		);
		const after = "SELECT legal_override_reason, legal_override_by FROM bookings WHERE id = $1";
		expect(await world.one(after, [booking])).toEqual({ legal_override_reason: null, legal_override_by: null });
		await lift("Harbour tour at the quay, no passage.");
	}
});

test("a limit that is lifted by nobody in particular names nobody, whoever changed the booking last", async () => {
	const { id: last } = await world.one<{ id: string }>("SELECT id FROM directus_users LIMIT 1");
	const booking = await world.book(await world.yacht(small), 1, 2, { guests: 6 });
	const change = (set: string, ...values: unknown[]) =>
		world.pool.query(`UPDATE bookings SET ${set} WHERE id = $1`, [booking, ...values]);
	await change("changed_by = $2, date_updated = now(), internal_notes = 'Seen.'", last);
	await change("guests = 8, legal_override_reason = 'Harbour tour at the quay, no passage.'");
	expect(await world.one("SELECT legal_override_by FROM bookings WHERE id = $1", [booking])).toEqual({
		legal_override_by: null,
	});
});

test("nobody lifts the limit in another person's name", async () => {
	const yacht = await world.yacht(small);
	const people = await world.pool.query<{ id: string }>("SELECT id FROM directus_users LIMIT 2");
	const [me, other] = people.rows.map(({ id }) => id);
	const booking = await world.book(yacht, 1, 2, { guests: 6 });
	const named = () => world.one("SELECT legal_override_by FROM bookings WHERE id = $1", [booking]);
	const reason = "Harbour tour at the quay, no passage.";
	const fields = "guests = 8, legal_override_reason = $2, changed_by = $3, legal_override_by = $4";
	await world.pool.query(`UPDATE bookings SET ${fields} WHERE id = $1`, [booking, reason, me, other]);
	expect(await named()).toEqual({ legal_override_by: me });
	await world.pool.query("UPDATE bookings SET legal_override_by = $2 WHERE id = $1", [booking, other]);
	expect(await named()).toEqual({ legal_override_by: me });
});

const yachts = fc.record({
	max_guests: fc.integer({ min: 1, max: 30 }),
	certificate: fc.constantFrom<Yacht["certificate"]>("inspected", "uninspected"),
	certificate_guests: fc.constantFrom(null, 5, 10, 25),
	gross_tonnage: fc.constantFrom(null, 40, 99.5, 100, 200),
});

test("the database and the domain agree on the limit of any yacht", async () => {
	const { rows } = await world.pool.query(
		"SELECT to_jsonb(l) AS limit FROM legal_limits l WHERE max_guests IS NOT NULL",
	);
	const limits: LegalLimit[] = rows.map(({ limit }) => ({ ...limit, gross_tonnage_below: limit.below_gross_tons }));
	await fc.assert(
		fc.asyncProperty(
			yachts,
			fc.constantFrom<CharterType>("captained", "bareboat", "dockside"),
			async (yacht, charter_type) => {
				const found = await world.one("SELECT * FROM hs.guest_limit($1, $2, $3, $4, $5, '2033-06-14')", [
					yacht.max_guests,
					yacht.certificate,
					yacht.certificate_guests,
					yacht.gross_tonnage,
					charter_type,
				]);
				expect(found).toEqual(guestLimit({ yacht, charter_type, limits, on: "2033-06-14" }));
			},
		),
		{ numRuns: 150 },
	);
});

test("a bareboat charter has no crew of the company, whichever is decided first", async () => {
	const yacht = await world.yacht();
	const crew_member = await world.insert("crew_members", { first_name: "Jack", last_name: "Rackham" });
	const [bareboat, captained] = [
		await world.book(yacht, 1, 2, { charter_type: "bareboat" }),
		await world.book(yacht, 3, 4),
	];
	expect((await refusal(world.insert("crew_assignments", { booking: bareboat, crew_member }))).code).toBe("HS002");
	const assignment = await world.insert("crew_assignments", { booking: captained, crew_member });
	const turn = () => world.pool.query("UPDATE bookings SET charter_type = 'bareboat' WHERE id = $1", [captained]);
	expect((await refusal(turn())).code).toBe("HS002");
	await world.pool.query("UPDATE crew_assignments SET status = 'declined' WHERE id = $1", [assignment]);
	await turn();
});

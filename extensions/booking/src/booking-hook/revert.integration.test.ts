import { afterAll, beforeAll, expect, test } from "vitest";
import { tokenOf } from "../../../../tests/support/token-of.ts";
import { at, createWorld, type World } from "../../../../tests/support/world/world.ts";

let world: World;
let staff: string;
beforeAll(async () => {
	world = await createWorld();
	staff = await tokenOf(world.stack, "staff");
});
afterAll(() => world.close());

/** A confirmed charter that was moved from hour 1 to hour 11, and the revision that remembers hour 1. */
const moved = async () => {
	const yacht = await world.yacht();
	const booking = await world.book(yacht, 1, 3, { status: "confirmed" });
	const patch = (fields: object) =>
		world.stack.api(`/items/bookings/${booking}`, { method: "PATCH", body: JSON.stringify(fields) });
	await patch({ internal_notes: "Before the move." });
	expect((await patch({ starts_at: at(11), ends_at: at(13) })).status).toBe(200);
	const { id } = await world.one<{ id: number }>(
		"SELECT id FROM directus_revisions WHERE collection = 'bookings' AND item = $1 ORDER BY id LIMIT 1",
		[booking],
	);
	return {
		yacht,
		booking,
		revert: (token?: string) => world.stack.api(`/utils/revert/${id}`, { method: "POST", ...(token ? { token } : {}) }),
	};
};
const state = (booking: string) =>
	world.one<{ starts_at: Date; lines: string; told: string }>(
		`SELECT starts_at, (SELECT count(*) FROM booking_lines WHERE booking = b.id) AS lines,
			(SELECT count(*) FROM outbox WHERE topic = 'booking.moved' AND payload->>'booking' = b.id::text) AS told
		FROM bookings b WHERE id = $1`,
		[booking],
	);

test("bringing back an older version of a moved charter never takes a time that somebody else has now", async () => {
	const { yacht, booking, revert } = await moved();
	await world.book(yacht, 1, 3, { status: "confirmed" });
	expect((await revert()).status).toBeGreaterThanOrEqual(400);
	expect((await state(booking)).starts_at.toISOString()).toBe(at(11));
});

test("bringing back an older version leaves lines, money and history as they are, and is a told move or refused", async () => {
	const { booking, revert } = await moved();
	await world.insert("booking_lines", {
		booking,
		kind: "fee",
		label: "Fuel",
		quantity: 1,
		unit_cents: 5000,
		amount_cents: 5000,
	});
	const answers = [await revert(staff), await revert()];
	const after = await state(booking);
	expect(after.lines).toBe("1");
	const back = answers.some(({ status }) => status < 300);
	expect(after.starts_at.toISOString()).toBe(at(back ? 1 : 11));
	expect(after.told).toBe(back ? "2" : "1");
});

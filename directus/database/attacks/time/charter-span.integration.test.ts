import { randomUUID } from "node:crypto";
import { bounds } from "@harborsmith/domain/bounds";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tokenOf } from "../../../../tests/support/token-of.ts";
import { doors } from "../../../../tests/support/world/doors.ts";
import { answeredRefusal, refusal } from "../../../../tests/support/world/refusal.ts";
import { at, createWorld, type World } from "../../../../tests/support/world/world.ts";

let world: World;
beforeAll(async () => {
	world = await createWorld();
});
afterAll(() => world.close());

const longest = bounds.longest_min / 60;
const attacks: [what: string, fields: { starts_at: string; ends_at: string }, refused: string, field: string][] = [
	["longer than anybody sails", { starts_at: at(1), ends_at: at(1.1 + longest) }, "charter_too_long", "ends_at"],
	[
		"of years to come",
		{ starts_at: "9990-01-01T10:00:00Z", ends_at: "9999-12-01T10:00:00Z" },
		"time_out_of_range",
		"starts_at",
	],
	["without an end", { starts_at: at(1), ends_at: "9999-12-31T23:00:00Z" }, "time_out_of_range", "ends_at"],
	["of long ago", { starts_at: "1969-12-31T10:00:00Z", ends_at: at(3) }, "time_out_of_range", "starts_at"],
];

test.each(attacks)("a charter %s is neither made nor moved there, by no door, and at once", async (...attack) => {
	const [, fields, refused, field] = attack;
	const yacht = await world.yacht();
	const id = await world.book(yacht, 1, 3);
	const set = world.pool.query("UPDATE bookings SET starts_at = $2, ends_at = $3 WHERE id = $1", [
		id,
		fields.starts_at,
		fields.ends_at,
	]);
	const { code, details, sentence } = await refusal(set);
	expect([code, details.refusal, sentence]).toEqual(["HS004", refused, expect.stringMatching(/^A charter .+\.$/)]);
	expect((await refusal(world.book(yacht, 5, 7, fields))).details.refusal).toBe(refused);
	const began = Date.now();
	for (const door of Object.values(doors)) {
		const answer = answeredRefusal(await door(world.stack, { collection: "bookings", id, fields }));
		expect(answer).toMatchObject({ code: "INVALID_INPUT", details: { details: [{ field }] } });
	}
	const token = await tokenOf(world.stack, "staff");
	const post = (path: string, body: object) =>
		world.stack.api(path, {
			method: "POST",
			token,
			body: JSON.stringify(body),
			headers: { "Idempotency-Key": randomUUID() },
		});
	const moved = await post(`/desk/bookings/${id}/move`, { ...fields, preview: true });
	expect([moved.status, JSON.stringify(moved.body)]).toEqual([400, expect.stringMatching(/A charter (lasts|lies) /)]);
	const typed = { yacht, customer: world.customer, charter_type: "captained", guests: 2, ...fields };
	expect(answeredRefusal(await post("/items/bookings", typed)).code).toBe("INVALID_INPUT");
	expect(Date.now() - began).toBeLessThan(20_000);
	const { starts_at } = await world.one<{ starts_at: Date }>("SELECT starts_at FROM bookings WHERE id = $1", [id]);
	expect(starts_at.toISOString()).toBe(at(1));
});

test("the desk names the very time that was typed", async () => {
	const id = await world.book(await world.yacht(), 1, 3);
	const answer = await world.stack.api(`/desk/bookings/${id}/move`, {
		method: "POST",
		token: await tokenOf(world.stack, "staff"),
		body: JSON.stringify({ starts_at: "9999-12-31T23:00:00Z" }),
		headers: { "Idempotency-Key": randomUUID() },
	});
	expect(answer.status).toBe(400);
	expect(JSON.stringify(answer.body)).toContain("A charter lies in the years 1970 to 2199.");
});

test("ninety days to the minute are sailed", async () => {
	await world.book(await world.yacht(), 1, 1 + longest);
});

test("a charter from before there was a bound is corrected in all but its length", async () => {
	const id = await world.book(await world.yacht(), 1, 3);
	const client = await world.pool.connect();
	await client.query("BEGIN");
	await client.query("SET LOCAL session_replication_role = replica");
	await client.query("UPDATE bookings SET ends_at = $2 WHERE id = $1", [id, at(2 * longest)]);
	await client.query("COMMIT");
	client.release();
	const patch = (fields: object) =>
		world.stack.api(`/items/bookings/${id}`, { method: "PATCH", body: JSON.stringify(fields) });
	expect((await patch({ internal_notes: "A mistake?", status: "confirmed" })).status).toBe(200);
	expect(answeredRefusal(await patch({ ends_at: at(1.5 * longest) })).code).toBe("INVALID_INPUT");
	expect((await patch({ ends_at: at(5) })).status).toBe(200);
});

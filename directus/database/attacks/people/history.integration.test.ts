import { historySentence } from "@harborsmith/contract/words";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tokenOf } from "../../../../tests/support/token-of.ts";
import { crewOf } from "../../../../tests/support/world/crew.ts";
import { at, createWorld, type World } from "../../../../tests/support/world/world.ts";

let world: World;
let crew: ReturnType<typeof crewOf>;
beforeAll(async () => {
	world = await createWorld();
	crew = crewOf(world);
});
afterAll(() => world.close());

/** What the history of a booking says of its people, with whoever did it, in the order in which it was written. */
const saidOf = async (booking: string, locale = "en-US"): Promise<[string, string | null][]> => {
	const { rows } = await world.pool.query(
		`SELECT e.code, e.params, split_part(u.email, '@', 1) AS who FROM booking_events e
		LEFT JOIN directus_users u ON u.id = e.actor
		WHERE e.booking = $1 AND e.code LIKE 'crew%' ORDER BY e.at, e.code`,
		[booking],
	);
	return rows.map((row) => [historySentence(row, locale).replaceAll(/[\u00a0\u202f]/g, " "), row.who]);
};
const named = (first_name: string) => crew.person({ first_name, last_name: "Bones" });
const confirmed = async (from: number, to: number) =>
	world.book(await world.yacht(), from, to, { status: "confirmed" });

test("who is taken on, is aboard at other hours and leaves stands in the history, with who did it", async () => {
	const booking = await confirmed(1, 5);
	const [ann, token] = [await named("Ann"), await tokenOf(world.stack, "staff")];
	const send = async (method: string, path: string, body: object): Promise<{ data: { id: string } }> => {
		const answer = await world.stack.api(path, { method, token, body: JSON.stringify(body) });
		expect(answer.status, JSON.stringify(answer.body)).toBe(200);
		return answer.body as { data: { id: string } };
	};
	const assignment = { booking, crew_member: ann, role: "captain", status: "accepted" };
	const { data } = await send("POST", "/items/crew_assignments", assignment);
	const path = `/items/crew_assignments/${data.id}`;
	await send("PATCH", path, { joins_after_min: 60, leaves_after_min: 120 });
	await send("PATCH", path, { note: "Likes it quiet." });
	await send("PATCH", path, { status: "declined" });
	expect(await saidOf(booking)).toEqual([
		["Ann Bones sails on this charter.", "staff"],
		["Ann Bones is aboard from Tue, Jun 14, 2033, 10:00 AM to Tue, Jun 14, 2033, 11:00 AM.", "staff"],
		["Ann Bones no longer sails on this charter.", "staff"],
	]);
	expect(await saidOf(booking, "es-ES")).toMatchObject([
		["Ann Bones navega en este alquiler.", "staff"],
		["Ann Bones está a bordo desde mar, 14 jun 2033, 10:00 hasta mar, 14 jun 2033, 11:00.", "staff"],
		["Ann Bones ya no navega en este alquiler.", "staff"],
	]);
});

test("who goes to another charter, or gives it to somebody else, leaves here and is taken on there", async () => {
	const [one, other] = [await confirmed(1, 5), await confirmed(7, 9)];
	const assignment = await crew.assign(one, await named("Ann"));
	await crew.set("crew_assignments", assignment, { booking: other, crew_member: await named("Bob") });
	await world.pool.query("DELETE FROM crew_assignments WHERE id = $1", [assignment]);
	expect(await saidOf(one)).toEqual([
		["Ann Bones sails on this charter.", null],
		["Ann Bones no longer sails on this charter.", null],
	]);
	expect(await saidOf(other)).toEqual([
		["Bob Bones sails on this charter.", null],
		["Bob Bones no longer sails on this charter.", null],
	]);
});

test("a move says whom it called off and who moved along; an offer is no news", async () => {
	const booking = await confirmed(1, 5);
	const [ann, bob, cy] = [await named("Ann"), await named("Bob"), await named("Cy")];
	for (const person of [ann, bob, cy]) await crew.assign(booking, person);
	await crew.assign(booking, await named("Dee"), { status: "offered" });
	await crew.assign(await confirmed(24, 26), ann);
	const { id: actor } = await world.one<{ id: string }>("SELECT id FROM directus_users WHERE email LIKE 'staff@%'");
	const move = { starts_at: at(25), ends_at: at(29), release_crew: true, changed_by: actor };
	await crew.set("bookings", booking, move);
	expect((await saidOf(booking)).filter(([sentence]) => !/sails/.test(sentence))).toEqual([
		["Ann Bones was called off: not free at the new time.", "staff"],
		["Moved along: Bob Bones and Cy Bones.", "staff"],
	]);
});

test("what is refused leaves no line", async () => {
	const booking = await confirmed(1, 5);
	const ann = await named("Ann");
	await crew.assign(booking, ann);
	await crew.assign(await confirmed(24, 26), ann);
	await expect(crew.set("bookings", booking, { starts_at: at(25), ends_at: at(29) })).rejects.toThrow();
	expect(await saidOf(booking)).toHaveLength(1);
});

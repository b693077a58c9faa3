import { afterAll, beforeAll, expect, test } from "vitest";
import { crewOf } from "../../../../tests/support/world/crew.ts";
import { doors } from "../../../../tests/support/world/doors.ts";
import { answeredRefusal, refusal } from "../../../../tests/support/world/refusal.ts";
import { at, createWorld, type World } from "../../../../tests/support/world/world.ts";

let world: World;
let crew: ReturnType<typeof crewOf>;
beforeAll(async () => {
	world = await createWorld();
	crew = crewOf(world);
});
afterAll(() => world.close());

const confirmed = async (from: number, to: number, yacht?: string): Promise<string> =>
	world.book(yacht ?? (await world.yacht()), from, to, { status: "confirmed" });

test("several people sail on one charter, each with time of their own beside the yacht's", async () => {
	const booking = await confirmed(1, 5);
	const people = [await crew.person(), await crew.person({ first_name: "Ann" }), await crew.person()];
	for (const person of people) await crew.assign(booking, person);
	for (const person of people) {
		expect(await crew.timesOf(person)).toMatchObject([
			{ kind: "booking", starts_at: new Date(at(1)), ends_at: new Date(at(5)) },
		]);
	}
	const { n } = await world.one("SELECT count(*)::int AS n FROM blocks WHERE booking = $1", [booking]);
	expect(n).toBe(4);
});

test("who is only offered a trip, or declined it, keeps their time; who accepts gives it, who declines later frees it", async () => {
	const booking = await confirmed(1, 5);
	const person = await crew.person();
	const assignment = await crew.assign(booking, person, { status: "offered" });
	expect(await crew.timesOf(person)).toEqual([]);
	await crew.set("crew_assignments", assignment, { status: "accepted" });
	expect(await crew.timesOf(person)).toHaveLength(1);
	await crew.set("crew_assignments", assignment, { status: "declined" });
	expect(await crew.timesOf(person)).toEqual([]);
	await crew.assign(await confirmed(2, 4), person);
});

test.each(["SQL", ...Object.keys(doors)])(
	"nobody accepts a second charter of the same hours by %s; the sentence names them",
	async (name) => {
		const person = await crew.person();
		await crew.assign(await confirmed(1, 5), person);
		const second = await crew.assign(await confirmed(4, 8), person, { status: "offered" });
		const said =
			name === "SQL"
				? await refusal(crew.set("crew_assignments", second, { status: "accepted" }))
				: answeredRefusal(
						(await doors[name]?.(world.stack, {
							collection: "crew_assignments",
							id: second,
							fields: { status: "accepted" },
						})) ?? { status: 0, body: null },
					);
		expect(said.code).toBe(name === "SQL" ? "HS001" : "SLOT_TAKEN");
		expect(said.sentence).toMatch(/^Grace Wool is not free from Tue, Jun 14, 2033, 12:00.PM to /);
		expect(said.details).toMatchObject({ crew_member: person, timezone: "America/Los_Angeles" });
		expect(await crew.statusOf(second)).toBe("offered");
		expect(await crew.timesOf(person)).toHaveLength(1);
	},
);

test("between two charters of a person lies the rest that they need", async () => {
	const person = await crew.person({ turnaround_min: 90 });
	await crew.assign(await confirmed(1, 5), person);
	expect((await refusal(crew.assign(await confirmed(6.49, 8), person))).code).toBe("HS001");
	await crew.assign(await confirmed(6.5, 8), person);
	const rest = world.insert("crew_members", { first_name: "A", last_name: "B", turnaround_min: -1 });
	expect((await refusal(rest)).code).toBe("23514");
});

test("a person's own time off stands against a charter as another charter does", async () => {
	const person = await crew.person();
	const off = { resource_kind: "person", crew_member: person, kind: "crew", starts_at: at(3), ends_at: at(6) };
	await world.insert("blocks", off);
	expect((await refusal(crew.assign(await confirmed(1, 5), person))).code).toBe("HS001");
	await crew.assign(await confirmed(6, 9), person);
	expect((await refusal(world.insert("blocks", { ...off, starts_at: at(8), ends_at: at(10) }))).code).toBe("HS001");
});

test("an assignment takes part of a charter where it says so, never more than it", async () => {
	const person = await crew.person();
	const booking = await confirmed(1, 9);
	const assignment = await crew.assign(booking, person, { joins_after_min: 60, leaves_after_min: 180 });
	const [first] = await crew.timesOf(person);
	expect([first?.starts_at, first?.ends_at]).toEqual([new Date(at(2)), new Date(at(4))]);
	await crew.set("crew_assignments", assignment, { leaves_after_min: 5000 });
	expect((await crew.timesOf(person))[0]?.ends_at).toEqual(new Date(at(9)));
	for (const values of [{ joins_after_min: -1 }, { joins_after_min: 90, leaves_after_min: 90 }]) {
		expect((await refusal(crew.set("crew_assignments", assignment, values))).code).toBe("23514");
	}
	const late = await refusal(crew.set("crew_assignments", assignment, { joins_after_min: 480 }));
	expect([late.code, late.sentence]).toEqual(["HS004", expect.stringContaining("Grace Wool")]);
});

test("two assignments of one person on one charter are one time", async () => {
	const person = await crew.person();
	const booking = await confirmed(1, 9);
	await crew.assign(booking, person, { joins_after_min: 0, leaves_after_min: 60 });
	const second = await crew.assign(booking, person, { role: "chef", joins_after_min: 300, leaves_after_min: 360 });
	const span = async () => (await crew.timesOf(person)).map(({ starts_at, ends_at }) => [starts_at, ends_at]);
	expect(await span()).toEqual([[new Date(at(1)), new Date(at(7))]]);
	await world.pool.query("DELETE FROM crew_assignments WHERE id = $1", [second]);
	expect(await span()).toEqual([[new Date(at(1)), new Date(at(2))]]);
});

test("an assignment that goes to somebody else, or to another charter, takes its time there and frees the old one", async () => {
	const [grace, ann] = [await crew.person(), await crew.person({ first_name: "Ann" })];
	const [booking, other] = [await confirmed(1, 5), await confirmed(7, 9)];
	const assignment = await crew.assign(booking, grace);
	await crew.set("crew_assignments", assignment, { crew_member: ann });
	expect([await crew.timesOf(grace), (await crew.timesOf(ann)).length]).toEqual([[], 1]);
	await crew.set("crew_assignments", assignment, { booking: other });
	expect(await crew.timesOf(ann)).toMatchObject([{ starts_at: new Date(at(7)) }]);
	await crew.set("crew_assignments", assignment, { booking, crew_member: grace });
	expect(await crew.timesOf(ann)).toEqual([]);
	expect(await crew.timesOf(grace)).toMatchObject([{ starts_at: new Date(at(1)) }]);
});

test("nobody writes the time of a person's charter by hand, nor empties the trips", async () => {
	const person = await crew.person();
	const booking = await confirmed(1, 5);
	await crew.assign(booking, person);
	const run = (sql: string, ...values: unknown[]) => refusal(world.pool.query(sql, values));
	const own = {
		resource_kind: "person",
		crew_member: person,
		kind: "booking",
		booking,
		starts_at: at(6),
		ends_at: at(7),
	};
	const refusals = [
		await refusal(world.insert("blocks", own)),
		await run("UPDATE blocks SET ends_at = $2 WHERE resource = $1", person, at(2)),
		await run("DELETE FROM blocks WHERE resource = $1", person),
		await run("DELETE FROM occupations WHERE resource = $1", person),
		await run("UPDATE occupations SET hold_until = now() WHERE resource = $1", person),
		await run("TRUNCATE crew_assignments"),
	];
	expect(refusals.map(({ code }) => code)).toEqual(refusals.map(() => "HS003"));
	expect((await refusal(crew.assign(await confirmed(1, 5), person))).code).toBe("HS001");
});

import { randomUUID } from "node:crypto";
import type { PoolClient } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tokenOf } from "../../../../tests/support/token-of.ts";
import { crewOf, faultsOf } from "../../../../tests/support/world/crew.ts";
import { doors } from "../../../../tests/support/world/doors.ts";
import { at, createWorld, type World } from "../../../../tests/support/world/world.ts";

let world: World;
let crew: ReturnType<typeof crewOf>;
beforeAll(async () => {
	world = await createWorld();
	crew = crewOf(world);
});
afterAll(() => world.close());

type Answer = { status: number; body: unknown };
const sentenceOf = ({ body }: Answer): string =>
	(body as { errors?: { message: string }[] }).errors?.[0]?.message ?? "";

/** A charter that goes, with its captain, to where the captain is not free: they are let go. */
const leaving = async () => {
	const yacht = await world.yacht();
	const booking = await world.book(yacht, 1, 5, { status: "confirmed" });
	const captain = await crew.person();
	const assignment = await crew.assign(booking, captain);
	await crew.assign(await world.book(await world.yacht(), 24, 26, { status: "confirmed" }), captain);
	return { yacht, booking, captain, assignment };
};
const move = { starts_at: at(25), ends_at: at(29), release_crew: true };

/** Somebody answers an assignment: until they are done its row is theirs. */
const answering = async <Result>(assignment: string, run: (client: PoolClient) => Promise<Result>): Promise<Result> => {
	const client = await world.pool.connect();
	try {
		await client.query("BEGIN");
		await client.query("UPDATE crew_assignments SET note = 'I am thinking.' WHERE id = $1", [assignment]);
		return await run(client);
	} finally {
		await client.query("COMMIT");
		client.release();
	}
};

const desk: (typeof doors)[string] = async ({ api }, { id }) =>
	api(`/desk/bookings/${id}/move`, {
		method: "POST",
		token: await tokenOf(world.stack, "staff"),
		body: JSON.stringify({ ...move, price: "agreed" }),
		headers: { "Idempotency-Key": randomUUID() },
	});
const everyDoor = Object.entries({ ...doors, desk });
/** Directus's import runs once, whatever comes between; everybody else tries again. */
const patient = everyDoor.filter(([name]) => name !== "import");
const byRest = everyDoor.filter(([name]) => !name.startsWith("GraphQL"));

test.each(patient)("a move by %s waits for who is answering, and is done once they have", async (_name, open) => {
	const { yacht, booking, assignment } = await leaving();
	const answer = await answering(assignment, async (client) => {
		const moving = open(world.stack, { collection: "bookings", id: booking, fields: move });
		await new Promise((resolve) => setTimeout(resolve, 60));
		await client.query("COMMIT");
		return moving;
	});
	expect([answer.status, sentenceOf(answer)]).toEqual([200, ""]);
	expect(await crew.statusOf(assignment)).toBe("declined");
	expect(await faultsOf(world, [yacht])).toEqual([]);
});

test.each(byRest)(
	"a move by %s while somebody does not come to an end is refused whole, with a sentence",
	async (_name, open) => {
		const { yacht, booking, captain, assignment } = await leaving();
		const answer = await answering(assignment, () =>
			open(world.stack, { collection: "bookings", id: booking, fields: move }),
		);
		expect([answer.status, sentenceOf(answer)]).toEqual([
			503,
			expect.stringMatching(/^Others are changing .+ try again\.$/),
		]);
		expect(await crew.statusOf(assignment)).toBe("accepted");
		expect(await crew.timesOf(captain)).toMatchObject([
			{ starts_at: new Date(at(1)) },
			{ starts_at: new Date(at(24)) },
		]);
		expect(await faultsOf(world, [yacht])).toEqual([]);
	},
);

test("who accepts while they are let go is on the charter or hears why not, whichever process is first", async () => {
	const { stack } = world;
	for (let round = 0; round < 15; round += 1) {
		const { yacht, booking, captain, assignment } = await leaving();
		const second = await crew.assign(booking, captain, { role: "chef", status: "offered" });
		const urls = round % 2 ? [stack.directus.url, stack.second] : [stack.second, stack.directus.url];
		const patch = (path: string, body: object, url: string | undefined) =>
			stack.api(path, { method: "PATCH", url, body: JSON.stringify(body) });
		const answers = await Promise.all([
			patch(`/items/bookings/${booking}`, move, urls[0]),
			patch(`/items/crew_assignments/${second}`, { status: "accepted" }, urls[1]),
			patch(`/items/crew_assignments/${assignment}`, { status: "declined" }, urls[0]),
		]);
		for (const answer of answers) {
			expect([200, 409, 503], JSON.stringify(answer.body)).toContain(answer.status);
			if (answer.status !== 200) expect(sentenceOf(answer)).toMatch(/^[A-Z].+\.$/);
		}
		expect(await faultsOf(world, [yacht])).toEqual([]);
	}
});

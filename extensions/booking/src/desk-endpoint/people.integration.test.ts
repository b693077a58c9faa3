import { randomUUID } from "node:crypto";
import { type DeskOutcome, deskAnswer } from "@harborsmith/contract/desk";
import { afterAll, beforeAll, expect, it } from "vitest";
import { crewOf, faultsOf } from "../../../../tests/support/world/crew.ts";
import { type Desk, openDesk } from "../../../../tests/support/world/phone-bookings.ts";
import { answeredRefusal } from "../../../../tests/support/world/refusal.ts";
import { at } from "../../../../tests/support/world/world.ts";

let desk: Desk;
let crew: ReturnType<typeof crewOf>;
beforeAll(async () => {
	desk = await openDesk();
	crew = crewOf(desk.world);
});
afterAll(() => desk.world.close());

const post = (id: string, useCase: string, body: Record<string, unknown> = {}) =>
	desk.world.stack.api(`/desk/bookings/${id}/${useCase}`, {
		method: "POST",
		token: desk.staff,
		body: JSON.stringify(body),
		headers: { "Idempotency-Key": randomUUID() },
	});
const outcome = async (id: string, useCase: string, body: Record<string, unknown> = {}): Promise<DeskOutcome> => {
	const answer = await post(id, useCase, body);
	expect(answer.status, JSON.stringify(answer.body)).toBe(200);
	return deskAnswer.parse(answer.body).data;
};
const deedsOf = ({ effects }: DeskOutcome) =>
	effects
		.filter(({ code }) => code === "person")
		.map(({ params }) => `${params.name}: ${params.deed}`)
		.toSorted();

/** A confirmed charter with a captain and a deckhand who have accepted, and a chef who has not answered. */
const crewed = async (status = "confirmed") => {
	const yacht = await desk.world.yacht();
	const id = await desk.world.book(yacht, 1, 5, { status, costs: 90_000, due_now_cents: 10_000 });
	const named = (first_name: string) => crew.person({ first_name, last_name: "Bones" });
	const [captain, deckhand, chef] = [await named("Ann"), await named("Bob"), await named("Cy")];
	await crew.assign(id, captain);
	await crew.assign(id, deckhand, { role: "deckhand", joins_after_min: 60 });
	await crew.assign(id, chef, { role: "chef", status: "offered" });
	return { yacht, id, captain, deckhand };
};
const busy = async (person: string, from: number, to: number) => {
	const elsewhere = await desk.world.book(await desk.world.yacht(), from, to, { status: "confirmed" });
	await crew.assign(elsewhere, person);
	return elsewhere;
};

it("a move says who moves along and who hears of it, and does that", async () => {
	const { yacht, id, captain, deckhand } = await crewed();
	const move = { starts_at: at(25), price: "agreed" };
	const said = await outcome(id, "move", { ...move, preview: true });
	expect(deedsOf(said)).toEqual(["Ann Bones: moved", "Bob Bones: moved", "Cy Bones: told"]);
	expect(await crew.timesOf(captain)).toMatchObject([{ starts_at: new Date(at(1)) }]);
	expect(deedsOf(await outcome(id, "move", move))).toEqual(deedsOf(said));
	expect(await crew.timesOf(captain)).toMatchObject([{ starts_at: new Date(at(25)), ends_at: new Date(at(29)) }]);
	expect(await crew.timesOf(deckhand)).toMatchObject([{ starts_at: new Date(at(26)), ends_at: new Date(at(29)) }]);
	expect(await faultsOf(desk.world, [yacht])).toEqual([]);
});

it("a move to where somebody is not free names them, previewed or done, and lets them go where staff say so", async () => {
	const { yacht, id, captain } = await crewed();
	await busy(captain, 24, 26);
	const move = { starts_at: at(25), price: "agreed" };
	for (const preview of [true, false]) {
		const said = answeredRefusal(await post(id, "move", { ...move, preview }));
		expect(said.code).toBe("SLOT_TAKEN");
		expect(said.sentence).toMatch(/^Ann Bones is not free from /);
		expect(said.details).toMatchObject({ crew_member: captain });
	}
	const letting = { ...move, release_crew: true };
	const said = await outcome(id, "move", { ...letting, preview: true });
	expect(deedsOf(said)).toEqual(["Ann Bones: released", "Bob Bones: moved", "Cy Bones: told"]);
	expect(await crew.timesOf(captain)).toHaveLength(2);
	expect(deedsOf(await outcome(id, "move", letting))).toEqual(deedsOf(said));
	expect(await crew.timesOf(captain)).toHaveLength(1);
	expect(await faultsOf(desk.world, [yacht])).toEqual([]);
});

it("another yacht keeps the people, who hear of it", async () => {
	const { id, captain } = await crewed();
	const said = await outcome(id, "move", { yacht: await desk.world.yacht(), price: "agreed" });
	expect(deedsOf(said)).toEqual(["Ann Bones: moved", "Bob Bones: moved", "Cy Bones: told"]);
	expect(await crew.timesOf(captain)).toHaveLength(1);
});

it("a cancellation frees them, an approval and a late confirmation take them or are refused whole", async () => {
	const { id } = await crewed();
	expect(deedsOf(await outcome(id, "cancel", { refund: "none" }))).toEqual(["Ann Bones: freed", "Bob Bones: freed"]);
	const asked = await crewed("requested");
	const rival = await busy(asked.captain, 2, 3);
	expect(answeredRefusal(await post(asked.id, "approve")).sentence).toMatch(/^Ann Bones is not free/);
	expect(await crew.timesOf(asked.deckhand)).toEqual([]);
	await outcome(rival, "cancel", { refund: "none" });
	expect(deedsOf(await outcome(asked.id, "approve"))).toEqual(["Ann Bones: taken", "Bob Bones: taken"]);
	await crew.set("bookings", asked.id, { status: "expired" });
	expect(deedsOf(await outcome(asked.id, "confirm"))).toEqual(["Ann Bones: taken", "Bob Bones: taken"]);
});

it("staff read which charter a person is on, and never that a charter stands in its own way", async () => {
	const { yacht, id, captain } = await crewed();
	const elsewhere = await busy(captain, 24, 26);
	const { number } = await desk.world.one<{ number: string }>("SELECT number FROM bookings WHERE id = $1", [elsewhere]);
	const move = (from: number, to: number) => desk.change(id, { starts_at: at(from), ends_at: at(to) });
	const busyThen = answeredRefusal(await move(25, 29));
	expect(busyThen.sentence).toContain(`In the way: ${number} (`);
	await desk.world.book(yacht, 6, 8, { status: "confirmed" });
	const taken = answeredRefusal(await move(3, 7));
	expect(taken.details.in_the_way).toHaveLength(1);
	expect(taken.details.in_the_way).toMatchObject([{ starts_at: at(6) }]);
});

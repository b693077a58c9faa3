import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answeredRefusal } from "../../../../../tests/support/world/refusal.ts";
import { createWorld, type World } from "../../../../../tests/support/world/world.ts";

let world: World;
let booking: string;
beforeAll(async () => {
	world = await createWorld();
	booking = await world.book(await world.yacht(), 1, 5);
});
afterAll(() => world.close());

const entry = () => ({ booking, from_status: "pending", to_status: "confirmed", reason: "It was so." });
const send = (method: string, path: string, body: unknown) =>
	world.stack.api(path, { method, body: body instanceof FormData ? body : JSON.stringify(body) });
const file = (text: string, type: string): FormData => {
	const form = new FormData();
	form.append("file", new Blob([text], { type }), "a");
	return form;
};
const query = "mutation ($data: create_booking_events_input!) { create_booking_events_item(data: $data) { id } }";

/** GraphQL wants a whole booking in its place. */
const { booking: _, ...withoutBooking } = { ...entry() };

const doors: Record<string, () => ReturnType<typeof send>> = {
	REST: () => send("POST", "/items/booking_events", entry()),
	"REST with several": () => send("POST", "/items/booking_events", [entry(), entry()]),
	"the booking's own form": () => send("PATCH", `/items/bookings/${booking}`, { events: { create: [entry()] } }),
	GraphQL: () => send("POST", "/graphql", { query, variables: { data: withoutBooking } }),
	"an import of JSON": () =>
		send("POST", "/utils/import/booking_events", file(JSON.stringify([entry()]), "application/json")),
	"an import that brings its key": () =>
		send(
			"POST",
			"/utils/import/booking_events",
			file(`id,booking,to_status\n${randomUUID()},${booking},confirmed\n`, "text/csv"),
		),
};

test.each(Object.entries(doors))(
	"by %s not even an administrator writes history that never happened",
	async (_name, write) => {
		const count = () => world.one("SELECT count(*)::int AS n FROM booking_events WHERE booking = $1", [booking]);
		const before = await count();
		expect(answeredRefusal(await write())).toMatchObject({
			code: "FORBIDDEN",
			sentence: "The history of a booking is written by the system alone.",
		});
		expect(await count()).toEqual(before);
	},
);

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { notWhole } from "../support/bookings/not-whole.ts";
import { bookingReader, type StoredBooking } from "../support/bookings/stored-booking.ts";
import { charterClient } from "../support/guest/charter-client.ts";
import { pauseWorker } from "../support/pause-worker.ts";
import { type TestStack, useStack } from "../support/stack.ts";
import { type Berth, openBerth } from "./berth.ts";
import type { Answer } from "./doors.ts";
import { knockBySocket } from "./knock-by-socket.ts";
import { everybody, type Person, type Role, roles } from "./people.ts";
import type { Fields } from "./use-cases.ts";

let stack: TestStack;
let berth: Berth;
let read: (id: string) => Promise<StoredBooking>;
let people: Map<Role, Person>;
let wakeWorker: () => void;

beforeAll(async () => {
	stack = await useStack();
	berth = await openBerth(stack);
	read = await bookingReader(berth.pool);
	people = new Map((await everybody(stack)).map((person) => [person.role, person]));
	wakeWorker = await pauseWorker(stack);
});
afterAll(async () => {
	await berth?.close();
	wakeWorker?.();
});

type Times = { starts_at: string; ends_at: string };
type Book = (person: Person, times: Times) => Promise<Answer>;

const row = (times: Times): Fields => ({
	yacht: berth.yacht,
	customer: berth.customer,
	charter_type: "captained",
	guests: 2,
	status: "pending",
	...times,
});
const post = ({ token }: Person, path: string, body: object, method = "POST"): Promise<Answer> =>
	stack.api(path, { method, token, body: JSON.stringify(body), headers: { "Idempotency-Key": randomUUID() } });

/** Ways to book for somebody else; the office has them. */
const officeDoors: Record<string, Book> = {
	"item form": (person, times) => post(person, "/items/bookings", row(times)),
	"list of rows": (person, times) => post(person, "/items/bookings", [row(times)]),
	"form of its customer": (person, times) =>
		post(
			person,
			`/items/customers/${berth.customer}`,
			{ bookings: { create: [row(times)], update: [], delete: [] } },
			"PATCH",
		),
	import: (person, times) => {
		const form = new FormData();
		const rows = JSON.stringify([row(times)]);
		form.append("file", new Blob([rows], { type: "application/json" }), "bookings.json");
		return stack.api("/utils/import/bookings", { method: "POST", token: person.token, body: form });
	},
	socket: (person, times) =>
		knockBySocket(stack.directus.url, person.token, {
			type: "items",
			action: "create",
			collection: "bookings",
			data: row(times),
		}),
};

const website: Book = async ({ token }, times) => {
	const client = charterClient(stack);
	const { rows } = await berth.pool.query<{ slug: string }>("select slug from yachts where id = $1", [berth.yacht]);
	const { quote } = await client.quote({ slug: rows[0]?.slug ?? "", ...times });
	const customer = {
		first_name: "Robin",
		last_name: "Tester",
		email: `${randomUUID()}@example.com`,
		phone: "+1 415 555 0100",
	};
	return stack.api("/charter/bookings", {
		method: "POST",
		token,
		body: JSON.stringify({ quote, customer, accept_terms: true }),
		headers: { "Idempotency-Key": randomUUID() },
	});
};

const booked = async (times: Times): Promise<string[]> => {
	const { rows } = await berth.pool.query<{ id: string }>(
		"select id from bookings where yacht = $1 and starts_at = $2",
		[berth.yacht, times.starts_at],
	);
	return rows.map(({ id }) => id);
};
const codes = ({ body }: Answer): string[] =>
	((body as { errors?: { extensions: { code: string } }[] } | null)?.errors ?? []).map(
		({ extensions }) => extensions.code,
	);

async function isBookedWhole(book: Book, role: Role): Promise<StoredBooking> {
	const times = berth.nextTime("ahead");
	const by = people.get(role) as Person;
	const answer = await book(by, times);
	expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
	const [id = "", ...others] = await booked(times);
	expect(others).toEqual([]);
	const stored = await read(id);
	expect(notWhole(stored).join("\n")).toBe("");
	expect(stored.booking).toMatchObject({ status: "pending", total_cents: 96_500, due_now_cents: 24_125, guests: 2 });
	return stored;
}

async function isNotBooked(book: Book, role: Role, expected: readonly string[]): Promise<void> {
	const times = berth.nextTime("ahead");
	const answer = await book(people.get(role) as Person, times);
	expect(expected, JSON.stringify(answer.body)).toContain(codes(answer)[0]);
	expect(await booked(times)).toEqual([]);
}

for (const role of roles) {
	it.concurrent(`book by the website as ${role} is done whole`, async () => {
		const { booking } = await isBookedWhole(website, role);
		expect(booking.source).toBe("website");
	});
	for (const [door, book] of Object.entries(officeDoors)) {
		const mayBook = ["staff", "manager", "admin"].includes(role);
		it.concurrent(`book by ${door} as ${role} is ${mayBook ? "done whole" : "refused"}`, async () => {
			if (!mayBook) return isNotBooked(book, role, ["FORBIDDEN", "UNAUTHORIZED", "AUTH_FAILED"]);
			const { about } = await isBookedWhole(book, role);
			expect(about.booking_events?.[0]).toMatchObject({ from_status: null, actor: people.get(role)?.user });
		});
	}
	it.concurrent(`book by the desk as ${role} is refused: it has no such use case`, () =>
		isNotBooked((person, times) => post(person, `/desk/bookings/${randomUUID()}/book`, row(times)), role, [
			"NOT_FOUND",
		]));
	// Directus asks administrators for every required column of the yacht that a new booking points at.
	const may = ["staff", "manager"].includes(role);
	it.concurrent(`book by GraphQL as ${role} is ${may ? "done whole" : "refused"}`, async () => {
		const book: Book = (person, times) =>
			post(person, "/graphql", {
				query: "mutation ($data: create_bookings_input!) { create_bookings_item(data: $data) { id } }",
				variables: { data: { ...row(times), yacht: { id: berth.yacht }, customer: { id: berth.customer } } },
			});
		if (may) await isBookedWhole(book, role);
		else await isNotBooked(book, role, ["FORBIDDEN", "INVALID_INPUT", "GRAPHQL_VALIDATION"]);
	});
}

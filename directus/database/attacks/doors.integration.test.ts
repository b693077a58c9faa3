import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Change, doors } from "../../../tests/support/world/doors.ts";
import { answeredRefusal } from "../../../tests/support/world/refusal.ts";
import { at, createWorld, type World } from "../../../tests/support/world/world.ts";

let world: World;
beforeAll(async () => {
	world = await createWorld();
});
afterAll(() => world.close());

interface Attack {
	code: string;
	status: number;
	sentence: RegExp;
	/** Makes the rows to attack and says what to change of them. */
	prepare: () => Promise<Change>;
}

const booking = async (fields: Record<string, unknown>, values = {}): Promise<Change> => {
	const yacht = await world.yacht();
	await world.book(yacht, 14, 18);
	return { collection: "bookings", id: await world.book(yacht, 10, 14, values), fields };
};

const attacks: Record<string, Attack> = {
	"an overlap by later dates": {
		code: "SLOT_TAKEN",
		status: 409,
		sentence: /Revenge is not free from Tue, Jun 14, 2033, 7:00.PM/,
		prepare: () => booking({ starts_at: at(11), ends_at: at(15) }),
	},
	"an overlap by another yacht": {
		code: "SLOT_TAKEN",
		status: 409,
		sentence: /is not free/,
		prepare: async () => {
			const yacht = await world.yacht();
			await world.book(yacht, 13, 15);
			return booking({ yacht });
		},
	},
	"a forbidden status move": {
		code: "INVALID_STATE",
		status: 409,
		sentence:
			/A booking that is awaiting payment cannot become completed. It can become cancelled, confirmed, or expired\./,
		prepare: () => booking({ status: "completed" }),
	},
	"other totals": {
		code: "INVALID_INPUT",
		status: 400,
		sentence: /The totals follow the lines/,
		prepare: () => booking({ total_cents: 1 }),
	},
	"a paid booking without a payment": {
		code: "INVALID_INPUT",
		status: 400,
		sentence: /What is paid follows the payments/,
		prepare: () => booking({ payment_status: "paid" }),
	},
	"too many guests": {
		code: "GUEST_LIMIT",
		status: 422,
		sentence: /13 guests are too many\. .*12/,
		prepare: () => booking({ guests: 13 }),
	},
	"an end before the start": {
		code: "INVALID_INPUT",
		status: 400,
		sentence: /The end must be after the start/,
		prepare: () => booking({ ends_at: at(9) }),
	},
	"a payment intent of another booking": {
		code: "INVALID_STATE",
		status: 409,
		sentence: /This payment belongs to another booking already/,
		prepare: async () => {
			const intent = `pi_${Math.random().toString(36).slice(2)}`;
			await world.charge((await booking({})).id, 100, { provider: "stripe", intent });
			const id = await world.charge((await booking({})).id, 100, { provider: "stripe" });
			return { collection: "charges", id, fields: { intent } };
		},
	},
	"a charge that is said to be paid": {
		code: "INVALID_INPUT",
		status: 400,
		sentence: /Whether a charge is paid follows its payments/,
		prepare: async () => ({
			collection: "charges",
			id: await world.charge((await booking({})).id, 100),
			fields: { state: "paid" },
		}),
	},
	"a charge for something else": {
		code: "FORBIDDEN",
		status: 403,
		sentence: /What a charge is for, of which booking, and how it is paid stays/,
		prepare: async () => ({
			collection: "charges",
			id: await world.charge((await booking({})).id, 100),
			fields: { purpose: "deposit" },
		}),
	},
	"a changed payment": {
		code: "FORBIDDEN",
		status: 403,
		sentence: /Payments are only ever added/,
		prepare: async () => {
			const { id } = await booking({});
			const payment = await world.insert("payments", { booking: id, amount_cents: 100 });
			return { collection: "payments", id: payment, fields: { amount_cents: 1 } };
		},
	},
	"changed history": {
		code: "FORBIDDEN",
		status: 403,
		sentence: /history of a booking is only ever added to/,
		prepare: async () => {
			const { id } = await booking({});
			const event = await world.one<{ id: string }>("SELECT id FROM booking_events WHERE booking = $1", [id]);
			return { collection: "booking_events", id: event.id, fields: { reason: "I was never here" } };
		},
	},
	"a booking's block": {
		code: "FORBIDDEN",
		status: 403,
		sentence: /This time belongs to a booking/,
		prepare: async () => {
			const { id } = await booking({});
			const block = await world.one<{ id: string }>("SELECT id FROM blocks WHERE booking = $1", [id]);
			return { collection: "blocks", id: block.id, fields: { ends_at: at(12) } };
		},
	},
	"a line that is a negative fee": {
		code: "INVALID_INPUT",
		status: 400,
		sentence: /A discount is negative/,
		prepare: async () => {
			const { id } = await booking({});
			const line = await world.insert("booking_lines", { booking: id, kind: "fee", label: "x", amount_cents: 100 });
			return { collection: "booking_lines", id: line, fields: { amount_cents: -100 } };
		},
	},
	"the count of a promo code": {
		code: "INVALID_INPUT",
		status: 400,
		sentence: /Uses are counted from the bookings/,
		prepare: async () => {
			const code = `DOOR${Math.random().toString(36).slice(2, 10).toUpperCase()}`;
			return { collection: "promo_codes", id: await world.insert("promo_codes", { code }), fields: { uses: 5 } };
		},
	},
};

describe.each(Object.entries(doors))("by %s", (name, open) => {
	test.each(Object.entries(attacks))("%s is refused with its code and a sentence", async (_attack, expected) => {
		const change = await expected.prepare();
		const read = () => world.one(`SELECT to_jsonb(t) AS row FROM ${change.collection} t WHERE id = $1`, [change.id]);
		const before = await read();
		const answer = answeredRefusal(await open(world.stack, change));
		expect(answer.sentence).toMatch(expected.sentence);
		expect(answer.code).toBe(expected.code);
		if (!name.startsWith("GraphQL")) expect(answer.status).toBe(expected.status);
		expect(await read()).toEqual(before);
	});
});

const deletions = {
	bookings: /Cancel the booking instead/,
	booking_events: /only ever added to/,
	charges: /only ever added/,
	payments: /only ever added/,
	blocks: /Cancel the booking to free it/,
};

describe.each(Object.entries(deletions))("deleting from %s", (collection, sentence) => {
	const victim = async () => {
		const { id } = await booking({});
		await world.insert("payments", { booking: id, amount_cents: 100 });
		const where = collection === "bookings" ? "id" : "booking";
		return (await world.one<{ id: string }>(`SELECT id FROM ${collection} WHERE ${where} = $1 LIMIT 1`, [id])).id;
	};

	test.each(["one row", "an array", "a filter", "GraphQL"])("by %s is refused with a sentence", async (way) => {
		const id = await victim();
		const remove = (path: string, body?: unknown) =>
			world.stack.api(path, { method: "DELETE", ...(body ? { body: JSON.stringify(body) } : {}) });
		const answers: Record<string, () => Promise<{ status: number; body: unknown }>> = {
			"one row": () => remove(`/items/${collection}/${id}`),
			"an array": () => remove(`/items/${collection}`, [id]),
			"a filter": () => remove(`/items/${collection}`, { query: { filter: { id: { _eq: id } } } }),
			GraphQL: () =>
				world.stack.api("/graphql", {
					method: "POST",
					body: JSON.stringify({ query: `mutation { delete_${collection}_items(ids: ["${id}"]) { ids } }` }),
				}),
		};
		const answer = answeredRefusal(await (answers[way] as () => Promise<{ status: number; body: unknown }>)());
		expect(answer.code).toBe("FORBIDDEN");
		expect(answer.sentence).toMatch(sentence);
		await world.one(`SELECT id FROM ${collection} WHERE id = $1`, [id]);
	});
});

test("a yacht with bookings cannot be deleted, and the answer says what to do", async () => {
	const yacht = await world.yacht();
	await world.book(yacht, 1, 2);
	const answer = answeredRefusal(await world.stack.api(`/items/yachts/${yacht}`, { method: "DELETE" }));
	expect(answer).toMatchObject({ status: 409, code: "INVALID_STATE", sentence: expect.stringMatching(/Archive it/) });
});

test("an array that swaps two bookings is refused as a whole", async () => {
	const yacht = await world.yacht();
	const [a, b] = [await world.book(yacht, 10, 14), await world.book(yacht, 14, 18)];
	const swap = [
		{ id: a, starts_at: at(14), ends_at: at(18) },
		{ id: b, starts_at: at(10), ends_at: at(14) },
	];
	const answer = await world.stack.api("/items/bookings", { method: "PATCH", body: JSON.stringify(swap) });
	expect(answeredRefusal(answer).code).toBe("SLOT_TAKEN");
	const { rows } = await world.pool.query("SELECT starts_at FROM blocks WHERE yacht = $1 ORDER BY starts_at", [yacht]);
	expect(rows).toEqual([{ starts_at: new Date(at(10)) }, { starts_at: new Date(at(14)) }]);
});

test("an array changes all bookings or none", async () => {
	const first = await booking({});
	const second = await booking({ starts_at: at(13), ends_at: at(15) });
	const body = [
		{ id: first.id, internal_notes: "moved" },
		{ id: second.id, ...second.fields },
	];
	const answer = await world.stack.api("/items/bookings", { method: "PATCH", body: JSON.stringify(body) });
	expect(answeredRefusal(answer).code).toBe("SLOT_TAKEN");
	expect(await world.one("SELECT internal_notes FROM bookings WHERE id = $1", [first.id])).toEqual({
		internal_notes: null,
	});
});

import { randomUUID } from "node:crypto";
import { bookingCreatedAnswer } from "@harborsmith/contract/bookings";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { charterClient, errorOf, testContact, testDay } from "../../../../../tests/support/guest/charter-client.ts";
import { createTestYacht, type TestYacht } from "../../../../../tests/support/guest/test-yacht.ts";
import { type TestStack, useStack } from "../../../../../tests/support/stack.ts";
import { until } from "../../../../../tests/support/until.ts";

const systemUser = "5e5a11ed-0000-4000-8000-000000000001";

let stack: TestStack;
let yacht: TestYacht;

beforeAll(async () => {
	stack = await useStack();
	yacht = await createTestYacht(stack);
});
afterAll(() => yacht.archive());

let nextDay = 60;
const book = async (wishes: string) => {
	const client = charterClient(stack);
	const day = testDay(nextDay++);
	const { quote } = await client.quote({ slug: yacht.slug, starts_at: `${day}T10:00`, ends_at: `${day}T14:00` });
	const customer = testContact();
	const answer = await client.book(quote, { customer, special_requests: wishes });
	return { answer, email: customer.email };
};
const booked = async (wishes: string): Promise<string> =>
	bookingCreatedAnswer.parse((await book(wishes)).answer.body).data.number;
const rowOf = async (number: string) => {
	const [row] = await stack.sql<{ booking: Record<string, unknown>; lines: number }>(
		`select to_jsonb(b) as booking, (select count(*)::int from booking_lines l where l.booking = b.id) as lines
		from bookings b where number = $1`,
		[number],
	);
	return row;
};
const logOf = (number: string) =>
	stack.sql<{ activity: Record<string, unknown>; data: Record<string, unknown>; delta: Record<string, unknown> }>(
		`select to_jsonb(a) - 'id' - 'timestamp' as activity, r.data, r.delta
		from bookings b join directus_activity a on a.collection = 'bookings' and a.item = b.id::text
		left join directus_revisions r on r.activity = a.id where b.number = $1 and a.action = 'create'`,
		[number],
	);

/** A Flow of the host's that is asked before a booking is written; it looks only at those with `mark` among the wishes. */
const askedFlow = async (mark: string, code: string) => {
	const post = async (path: string, body: object): Promise<string> => {
		const answer = await stack.api(path, { method: "POST", body: JSON.stringify(body) });
		expect(answer.status).toBe(200);
		return (answer.body as { data: { id: string } }).data.id;
	};
	const flow = await post("/flows", {
		name: `Asked about ${mark}`,
		trigger: "event",
		accountability: null,
		options: { type: "filter", scope: ["items.create"], collections: ["bookings"], return: "$last" },
	});
	const source = `module.exports = async ({ $trigger: { payload } }) => {
		if (!String(payload.special_requests).includes(${JSON.stringify(mark)})) return payload;
		${code}
	};`;
	const operation = { flow, name: "Answer", key: "answer", type: "exec", position_x: 1, position_y: 1 };
	const id = await post("/operations", { ...operation, options: { code: source } });
	const linked = await stack.api(`/flows/${flow}`, { method: "PATCH", body: JSON.stringify({ operation: id }) });
	expect(linked.status).toBe(200);
	return async () => {
		await stack.api(`/flows/${flow}`, { method: "DELETE" });
	};
};

describe("a new booking of a guest", () => {
	test("stands in Directus's log as what its service would have written", async () => {
		const [entry, ...others] = await logOf(await booked("Nothing special"));
		expect(others).toEqual([]);
		expect(entry?.activity).toMatchObject({
			action: "create",
			user: systemUser,
			collection: "bookings",
			origin: "harborsmith",
			user_agent: null,
		});
		expect(entry?.activity.ip).toEqual(expect.any(String));
		expect(entry?.data).toMatchObject({ status: "pending", source: "website", special_requests: "Nothing special" });
		expect(entry?.delta).toEqual(entry?.data);
	});

	test("is the host's to change before it is written, and is the same booking otherwise", async () => {
		const mark = randomUUID();
		const end = await askedFlow(mark, `return { ...payload, internal_notes: "Seen by the host" };`);
		try {
			const seen = async () => rowOf(await booked(mark));
			const changed = await until(seen, (row) => row?.booking.internal_notes === "Seen by the host");
			const plain = await rowOf(await booked("Nothing special"));
			expect(changed?.lines).toBe(plain?.lines);
			const filled = (row: typeof plain) =>
				Object.entries(row?.booking ?? {}).flatMap(([name, value]) => (value === null ? [] : [name]));
			expect(filled(changed)).toEqual([...filled(plain), "internal_notes"].sort(byColumn(changed)));
			expect(changed?.booking).toMatchObject({ changed_by: systemUser, source: "website", payment_status: "pending" });
			expect(plain?.booking).toMatchObject({ changed_by: systemUser, source: "website", payment_status: "pending" });
			const [one] = await logOf(String(changed?.booking.number));
			const [other] = await logOf(String(plain?.booking.number));
			const names = (entry: typeof one) => Object.keys(entry?.data ?? {}).sort();
			expect(names(one)).toEqual([...names(other), "internal_notes"].sort());
			expect({ ...one?.activity, item: "" }).toEqual({ ...other?.activity, item: "" });
		} finally {
			await end();
		}
	});

	test("is answered as it stands when the host gives it another number", async () => {
		const [mark, number] = [randomUUID(), `HS-${randomUUID().slice(0, 8).toUpperCase()}`];
		const end = await askedFlow(mark, `return { ...payload, number: "${number}" };`);
		try {
			const answered = await until(
				() => booked(mark),
				(one) => one === number,
			);
			expect((await rowOf(answered))?.booking).toMatchObject({ special_requests: mark });
		} finally {
			await end();
		}
	});

	test("of which the host says that nothing is due is asked for all of it, and confirmed by nobody unpaid", async () => {
		const mark = randomUUID();
		const end = await askedFlow(mark, "return { ...payload, due_now_cents: 0 };");
		try {
			const answered = await until(
				async () => bookingCreatedAnswer.parse((await book(mark)).answer.body).data,
				({ payment }) => payment?.amount_cents === 96_500,
			);
			expect(answered.status).toBe("pending");
			expect((await rowOf(answered.number))?.booking).toMatchObject({ status: "pending", due_now_cents: 0 });
		} finally {
			await end();
		}
	});

	test("is the host's to refuse, and then nothing of it stays", async () => {
		const mark = randomUUID();
		const end = await askedFlow(mark, `throw new Error("Not this one");`);
		try {
			const refused = await until(
				() => book(mark),
				({ answer }) => answer.status !== 201,
			);
			expect(errorOf(refused.answer).code).not.toBe("SLOT_TAKEN");
			const left = await stack.sql("select id from bookings where contact ->> 'email' = $1", [refused.email]);
			expect(left).toEqual([]);
		} finally {
			await end();
		}
	});

	test("is told by realtime once it is committed, with its lines", async () => {
		const socket = new WebSocket(`${stack.directus.url.replace(/^http/, "ws")}/websocket`);
		const found: Promise<unknown>[] = [];
		socket.addEventListener("open", () =>
			socket.send(JSON.stringify({ type: "auth", access_token: stack.directus.admin_token })),
		);
		const subscribed = new Promise((resolve) =>
			socket.addEventListener("message", ({ data }) => {
				const message = JSON.parse(String(data)) as { type: string; event?: string; data?: { number: string }[] };
				if (message.type === "ping") socket.send('{"type":"pong"}');
				if (message.type === "auth")
					socket.send(
						JSON.stringify({ type: "subscribe", collection: "bookings", query: { fields: ["number", "lines"] } }),
					);
				if (message.event === "init") resolve(undefined);
				if (message.event === "create") for (const { number } of message.data ?? []) found.push(rowOf(number));
			}),
		);
		await subscribed;
		const number = await booked("Heard by realtime");
		const heard = () => Promise.all(found);
		const rows = await until(heard, (all) =>
			all.some((row) => (row as { booking: { number: string } }).booking.number === number),
		);
		socket.close();
		expect(rows).not.toContain(undefined);
		for (const row of rows) expect((row as { lines: number }).lines).toBeGreaterThan(0);
	});
});

const byColumn = (row: Awaited<ReturnType<typeof rowOf>>) => {
	const columns = Object.keys(row?.booking ?? {});
	return (one: string, other: string): number => columns.indexOf(one) - columns.indexOf(other);
};

import { randomUUID } from "node:crypto";
import { bookingCreatedAnswer } from "@harborsmith/contract/bookings";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { charterClient, errorOf, testContact, testDay } from "../../../../tests/support/guest/charter-client.ts";
import { createTestYacht, type TestYacht } from "../../../../tests/support/guest/test-yacht.ts";
import { type TestStack, useStack } from "../../../../tests/support/stack.ts";
import { tokenOf } from "../../../../tests/support/token-of.ts";
import { until } from "../../../../tests/support/until.ts";

let stack: TestStack;
let yacht: TestYacht;
let staff: string;
beforeAll(async () => {
	stack = await useStack();
	staff = await tokenOf(stack, "staff");
	yacht = await createTestYacht(stack);
});
afterAll(() => yacht.archive());

let nextDay = 120;
const book = async () => {
	const client = charterClient(stack);
	const day = testDay(nextDay++);
	const { quote } = await client.quote({ slug: yacht.slug, starts_at: `${day}T10:00`, ends_at: `${day}T14:00` });
	return client.book(quote, { customer: testContact() });
};
const booked = async () => {
	const { number, manage_token } = bookingCreatedAnswer.parse((await book()).body).data;
	const [row] = await stack.sql<{ id: string }>("select id from bookings where number = $1", [number]);
	return { id: row?.id ?? "", number, manage_token };
};
type Booked = Awaited<ReturnType<typeof booked>>;

const post = (
	path: string,
	body: object,
	{ token = null, headers = {} }: { token?: string | null; headers?: object },
) =>
	stack.api(path, {
		method: "POST",
		token,
		body: JSON.stringify(body),
		headers: { "Idempotency-Key": randomUUID(), ...headers },
	});
const desk = ({ id }: Booked, useCase: string, body: object = {}) =>
	post(`/desk/bookings/${id}/${useCase}`, body, { token: staff });
const guest = ({ number, manage_token }: Booked, door: string) =>
	post(`/charter/bookings/${number}/${door}`, {}, { headers: { "X-Manage-Token": manage_token } });
const items = ({ id }: Booked) =>
	stack.api(`/items/bookings/${id}`, { method: "PATCH", token: staff, body: '{"guests":3}' });

test("a promo code that is none is refused at the desk as by the form", async () => {
	const answer = await desk(await booked(), "change", { promo_code: randomUUID() });
	expect([answer.status, errorOf(answer)]).toMatchObject([
		400,
		{ code: "INVALID_FOREIGN_KEY", field: "promo_code", correlation_id: expect.any(String) },
	]);
});

interface Step {
	type: string;
	options: object;
}

/** A Flow of the company that refuses every booking, or every change of one, with such a step. */
const refusingFlow = async (event: "items.create" | "items.update", step: Step) => {
	const made = async (path: string, body: object): Promise<string> => {
		const answer = await stack.api(path, { method: "POST", body: JSON.stringify(body) });
		expect(answer.status).toBe(200);
		return (answer.body as { data: { id: string } }).data.id;
	};
	const options = { type: "filter", scope: [event], collections: ["bookings"], return: "$last" };
	const flow = await made("/flows", { name: "Refuses", trigger: "event", accountability: null, options });
	const id = await made("/operations", { flow, name: "No", key: "no", position_x: 1, position_y: 1, ...step });
	await stack.api(`/flows/${flow}`, { method: "PATCH", body: JSON.stringify({ operation: id }) });
	return () => stack.api(`/flows/${flow}`, { method: "DELETE" });
};

const sentence = "The office is closed.";
const steps: [name: string, Step][] = [
	["the step that throws", { type: "throw-error", options: { code: "NO_WAY", status: "422", message: sentence } }],
	[
		"a script",
		{
			type: "exec",
			options: {
				code: `module.exports = async () => { throw ${JSON.stringify(
					JSON.stringify({ code: "NO_WAY", status: 422, message: sentence }),
				)}; };`,
			},
		},
	],
];
const isRefused = ({ status }: { status: number }) => status !== 200 && status !== 201;

describe.each(steps)("what a Flow refuses by %s", (_name, step) => {
	test("is said by every door of a change with its code, status and sentence, and nothing is changed", async () => {
		const [one, other, probe] = [await booked(), await booked(), await booked()];
		const end = await refusingFlow("items.update", step);
		try {
			// A Flow works a moment after it was saved.
			await until(() => items(probe), isRefused);
			const answers = [
				await desk(one, "change", { guests: 3 }),
				await desk(one, "cancel"),
				await guest(other, "extend-hold"),
				await guest(other, "cancel"),
			];
			for (const answer of answers)
				expect([answer.status, errorOf(answer)]).toMatchObject([422, { code: "NO_WAY", message: sentence }]);
		} finally {
			await end();
		}
		const rows = await stack.sql("select status, guests from bookings where id = any($1)", [[one.id, other.id]]);
		expect(rows).toEqual(rows.map(() => ({ status: "pending", guests: 2 })));
	}, 60_000);

	test("is said to a guest who books, and nothing stays", async () => {
		const end = await refusingFlow("items.create", step);
		try {
			const answer = await until(book, isRefused);
			expect([answer.status, errorOf(answer)]).toMatchObject([422, { code: "NO_WAY", message: sentence }]);
		} finally {
			await end();
		}
	}, 60_000);
});

test("what a Flow takes out of a change is never answered as done, by any door, and nothing of it is", async () => {
	const [one, other, probe] = [await booked(), await booked(), await booked()];
	const stored = () =>
		stack.sql(
			`select b.status, b.guests, b.starts_at, b.hold_extended, c.state, c.intent from bookings b
			join charges c on c.booking = b.id where b.id = any($1) order by b.id`,
			[[one.id, other.id]],
		);
	const before = await stored();
	const code = "module.exports = async () => ({ internal_notes: 'Seen by a Flow.' });";
	const end = await refusingFlow("items.update", { type: "exec", options: { code } });
	try {
		await until(
			() => desk(probe, "change", { special_requests: randomUUID() }),
			({ status }) => status === 503,
		);
		const answers = [
			await desk(one, "change", { guests: 3 }),
			await desk(one, "move", { starts_at: `${testDay(nextDay++)}T10:00` }),
			await desk(one, "confirm"),
			await desk(one, "cancel"),
			await guest(other, "extend-hold"),
			await guest(other, "cancel"),
		];
		for (const answer of answers)
			expect([answer.status, errorOf(answer)]).toMatchObject([503, { refusal: "taken_out_of_change" }]);
	} finally {
		await end();
	}
	expect(await stored()).toEqual(before);
}, 60_000);

test("what a Flow has failed at stays inside", async () => {
	const one = await booked();
	const options = { code: "BROKEN", status: "500", message: "The secret is a kraken." };
	const end = await refusingFlow("items.update", { type: "throw-error", options });
	try {
		const answer = await until(() => desk(one, "change", { guests: 3 }), isRefused);
		expect([answer.status, errorOf(answer).code]).toEqual([500, "INTERNAL"]);
		expect(JSON.stringify(answer.body)).not.toContain("kraken");
	} finally {
		await end();
	}
}, 60_000);

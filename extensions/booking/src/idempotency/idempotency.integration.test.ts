import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
	type CharterClient,
	charterClient,
	errorOf,
	testContact,
	testDay,
} from "../../../../tests/support/guest/charter-client.ts";
import { createTestYacht, type TestYacht } from "../../../../tests/support/guest/test-yacht.ts";
import { type TestStack, useStack } from "../../../../tests/support/stack.ts";

let stack: TestStack;
let client: CharterClient;
let yacht: TestYacht;

beforeAll(async () => {
	stack = await useStack();
	client = charterClient(stack);
	yacht = await createTestYacht(stack);
});
afterAll(() => yacht.archive());

const quoteOn = (days: number) =>
	client.quote({ slug: yacht.slug, starts_at: `${testDay(days)}T10:00`, ends_at: `${testDay(days)}T14:00` });
const bookingsOfYacht = async () => stack.sql("select id from bookings where yacht = $1", [yacht.id]);

it("gives the same answer to the same request and books once", async () => {
	const { quote } = await quoteOn(30);
	const again = { key: randomUUID(), customer: testContact() };
	const first = await client.book(quote, again);
	const before = (await bookingsOfYacht()).length;
	const second = await charterClient(stack, stack.second).book(quote, again);
	expect(first.status).toBe(201);
	expect(second).toMatchObject({ status: 201, body: first.body });
	expect(await bookingsOfYacht()).toHaveLength(before);
});

it("refuses another body under the same key", async () => {
	const { quote } = await quoteOn(31);
	const key = randomUUID();
	expect((await client.book(quote, { key })).status).toBe(201);
	const other = await client.book(quote, { key });
	expect([other.status, errorOf(other).code]).toEqual([422, "IDEMPOTENCY_MISMATCH"]);
});

it("books once when the same request arrives many times at once on two processes", async () => {
	const { quote } = await quoteOn(32);
	const again = { key: randomUUID(), customer: testContact() };
	const before = (await bookingsOfYacht()).length;
	const clients = [client, charterClient(stack, stack.second)];
	const answers = await Promise.all(Array.from({ length: 10 }, (_, index) => clients[index % 2]?.book(quote, again)));
	expect(await bookingsOfYacht()).toHaveLength(before + 1);
	const booked = answers.filter((answer) => answer?.status === 201);
	expect(booked.length).toBeGreaterThan(0);
	expect(new Set(booked.map((answer) => JSON.stringify(answer?.body))).size).toBe(1);
	for (const answer of answers) {
		if (!answer || answer.status === 201) continue;
		expect([answer.status, ["IDEMPOTENCY_IN_PROGRESS", "SLOT_TAKEN"]]).toEqual([
			409,
			expect.arrayContaining([errorOf(answer).code]),
		]);
	}
});

it("takes up a request that was cut off before it was answered", async () => {
	const { quote } = await quoteOn(33);
	const again = { key: randomUUID(), customer: testContact() };
	const first = await client.book(quote, again);
	await stack.sql(
		"update idempotency_keys set completed_at = null, status = null, created_at = now() - interval '1 minute', response = response - 'body' where key = $1",
		[again.key],
	);
	const second = await client.book(quote, again);
	expect(second.status).toBe(201);
	expect(second.body).toMatchObject({ data: { number: (first.body as { data: { number: string } }).data.number } });
});

it("that was cut off and costs nothing by the time it is asked again is confirmed, not called off", async () => {
	const { quote } = await quoteOn(36);
	const again = { key: randomUUID(), customer: testContact() };
	const first = await client.book(quote, again);
	const { number } = (first.body as { data: { number: string } }).data;
	await stack.sql(
		`update idempotency_keys set completed_at = null, status = null, created_at = now() - interval '1 minute',
		response = response - 'body' where key = $1`,
		[again.key],
	);
	await stack.sql("update charges set state = 'closed' where booking = (select id from bookings where number = $1)", [
		number,
	]);
	await stack.sql("delete from booking_lines where booking = (select id from bookings where number = $1)", [number]);
	expect((await client.book(quote, again)).body).toMatchObject({
		data: { number, status: "confirmed", payment: null },
	});
});

it("is taken up by one of many who ask again at once on two processes, and all hear the same of it", async () => {
	const { quote } = await quoteOn(35);
	const again = { key: randomUUID(), customer: testContact() };
	const first = await client.book(quote, again);
	await stack.sql(
		`update idempotency_keys set completed_at = null, status = null, created_at = now() - interval '1 minute',
		response = response - 'body' where key = $1`,
		[again.key],
	);
	const clients = [client, charterClient(stack, stack.second)];
	const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => clients[index % 2]?.book(quote, again)));
	const booked = answers.filter((answer) => answer?.status === 201);
	expect(new Set(booked.map((answer) => JSON.stringify(answer?.body))).size).toBe(1);
	expect(booked[0]?.body).toMatchObject({ data: { number: (first.body as { data: { number: string } }).data.number } });
	for (const answer of answers) {
		if (answer?.status === 201) continue;
		expect([answer?.status, answer && errorOf(answer).code]).toEqual([409, "IDEMPOTENCY_IN_PROGRESS"]);
	}
});

it("asks for a key", async () => {
	const { quote } = await quoteOn(34);
	const unfit: Record<string, string>[] = [{}, { "Idempotency-Key": "short" }, { "Idempotency-Key": "x".repeat(300) }];
	for (const headers of unfit) {
		const body = { quote, customer: testContact(), accept_terms: true };
		const answer = await client.post("/charter/bookings", body, headers);
		expect([answer.status, errorOf(answer).code]).toEqual([400, "INVALID_INPUT"]);
	}
});

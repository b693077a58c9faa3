import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { folderId, type RoleName } from "../../../../directus/testing/index.ts";
import { type Fixtures, makeFixtures } from "../../../../tests/support/fixtures.ts";
import { openSocket } from "../../../../tests/support/socket.ts";
import { type TestStack, useStack } from "../../../../tests/support/stack.ts";

let stack: TestStack;
let made: Fixtures;
let yachtOf: (booking: string) => Promise<unknown>;
beforeAll(async () => {
	stack = await useStack();
	made = await makeFixtures(stack);
	yachtOf = async (booking) => (await stack.sql("select yacht from bookings where id = $1", [booking]))[0]?.yacht;
});

const send = (who: RoleName, method: string, path: string, body: unknown) =>
	stack.api(path, { method, token: made.tokens[who], body: JSON.stringify(body) });
const refused = { status: 403, body: { errors: [{ extensions: { code: "FORBIDDEN" } }] } };
const damage = async (booking: unknown, of = String(booking)) => ({
	yacht: await yachtOf(of),
	booking,
	severity: "minor",
	description: "Scratch at the bow",
	reported_at: "2026-01-02T10:00:00Z",
});
const reading = async (booking: string) => ({
	yacht: await yachtOf(booking),
	booking,
	read_at: "2026-01-02T10:00:00Z",
	engine_hours: 10,
});

describe("crew report no damage on a trip that is not theirs", () => {
	test("by REST, one by one, in a row, or by an object", async () => {
		const foreign = await damage(made.otherBooking);
		for (const body of [foreign, [foreign], await damage({ id: made.otherBooking }, made.otherBooking)])
			for (const who of ["crew", "captain"] as const)
				expect(await send(who, "POST", "/items/damage_reports", body)).toMatchObject(refused);
	});

	test("by WebSocket and GraphQL", async () => {
		const socket = await openSocket(stack, made.tokens.crew);
		const create = { type: "items", collection: "damage_reports", action: "create" };
		const said = await socket.ask({ ...create, data: await damage(made.otherBooking) });
		expect(JSON.stringify(said)).toContain("FORBIDDEN");
		socket.close();
		const query = `mutation ($data: create_damage_reports_input!) { create_damage_reports_item(data: $data) { id } }`;
		const pointer = { id: made.otherBooking };
		const data = { ...(await damage(pointer, made.otherBooking)), yacht: { id: await yachtOf(made.otherBooking) } };
		const { body } = await send("crew", "POST", "/graphql", { query, variables: { data } });
		expect((body as { errors?: unknown[] }).errors).toBeDefined();
		const [count] = await stack.sql("select count(*)::int as n from damage_reports where booking = $1", [
			made.otherBooking,
		]);
		expect(count).toEqual({ n: 0 });
	});

	test("but on their own", async () => {
		expect((await send("crew", "POST", "/items/damage_reports", await damage(made.ownBooking))).status).toBe(200);
	});
});

test("a trip that is hidden and one that is not there get the same answer", async () => {
	const [hidden, missing] = [await damage(made.otherBooking), await damage(randomUUID(), made.otherBooking)];
	const answers = [hidden, missing].map((body) => send("crew", "POST", "/items/damage_reports", body));
	const [first, second] = await Promise.all(answers);
	const said = (answer?: { status: number; body: unknown }) =>
		JSON.stringify([answer?.status, answer?.body]).replace(/"correlation_id":"[^"]*"/, "");
	expect(said(second)).toBe(said(first));
});

test("a captain reads the meters on their own trips only", async () => {
	expect(await send("captain", "POST", "/items/meter_readings", await reading(made.otherBooking))).toMatchObject(
		refused,
	);
	expect((await send("captain", "POST", "/items/meter_readings", await reading(made.ownBooking))).status).toBe(200);
});

test("crew write nothing about a yacht without a trip of theirs", async () => {
	const { booking: _trip, ...reported } = await damage(made.ownBooking);
	expect((await send("crew", "POST", "/items/damage_reports", reported)).status).toBe(400);
	const { booking: _read, ...read } = await reading(made.ownBooking);
	expect((await send("captain", "POST", "/items/meter_readings", read)).status).toBe(400);
});

test("a private file does not become the picture of a page", async () => {
	const [file, page] = [randomUUID(), { title: "New", slug: `new-${randomUUID()}` }];
	await stack.sql(
		`insert into directus_files (id, storage, filename_disk, filename_download, title, type, folder)
		values ($1::uuid, 'local', $1::text, 'passport.pdf', 'Passport', 'application/pdf', $2)`,
		[file, folderId("documents")],
	);
	try {
		expect(await send("marketer", "POST", "/items/pages", { ...page, image: file })).toMatchObject(refused);
		const inside = { translations: { create: [{ languages_code: "es-ES", title: "Nueva" }] } };
		const made = await send("marketer", "POST", "/items/pages", { ...page, ...inside });
		expect(made.status).toBe(200);
		const { id } = (made.body as { data: { id: string } }).data;
		expect(await send("marketer", "PATCH", `/items/pages/${id}`, { image: file })).toMatchObject(refused);
		expect(await send("marketer", "PATCH", "/items/pages", [{ id, image: file }])).toMatchObject(refused);
		await stack.sql("delete from pages where id = $1", [id]);
	} finally {
		await stack.sql("delete from directus_files where id = $1", [file]);
	}
});

test("compliance lifts a limit in nobody else's name", async () => {
	const path = `/items/bookings/${made.ownBooking}`;
	const reason = { legal_override_reason: "Coast Guard waiver 2031-18 on file" };
	expect(await send("compliance", "PATCH", path, { ...reason, legal_override_by: made.users.manager })).toMatchObject(
		refused,
	);
	expect((await send("compliance", "PATCH", path, { ...reason, changed_by: made.users.manager })).status).toBe(200);
	const [row] = await stack.sql("select legal_override_by from bookings where id = $1", [made.ownBooking]);
	expect(row).toEqual({ legal_override_by: made.users.compliance });
});

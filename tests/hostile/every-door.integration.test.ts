import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type HostileClient, hostileClient } from "../support/hostile-client.ts";
import { seedOf } from "../support/seed.ts";
import { type TestStack, useStack } from "../support/stack.ts";
import { tokenOf } from "../support/token-of.ts";
import { everyDoor } from "./doors.ts";
import { leftovers } from "./leftovers.ts";
import { hostileQuery, type Query } from "./query-shapes.ts";
import { readSurface } from "./schema.ts";
import { openSocket } from "./socket-door.ts";

const total = 10_000;

let stack: TestStack;
let client: HostileClient;
let token: string;
let rows: Awaited<ReturnType<typeof leftovers>>;
beforeAll(async () => {
	stack = await useStack();
	client = hostileClient(stack.directus.url);
	token = await tokenOf(stack, "marketer");
	rows = await leftovers(stack);
});
afterAll(async () => {
	client.close();
	await rows.clear();
});

/** Throws when the process that this stack started is gone, even if another one has taken its place. */
const stillThere = (): void => {
	process.kill(stack.pids.directus ?? 0, 0);
};

/** Each of these ended the process once, by one request of anybody. */
const deadly: Query[] = [
	{ deep: { x: { _filter: "a" } } },
	{ deep: { x: { _fields: { a: 1 } } } },
	{ deep: { x: { y: { _filter: "{" } } } },
	{ deep: { marina: { _sort: { a: 1 } } } },
	{ deep: { marina: { _meta: { a: 1 } } } },
	{ deep: { marina: { _aggregate: 1 } } },
];

test("one query that Directus cannot read is a 400 by every door, and the process lives", async () => {
	const socket = await openSocket(stack.directus.url, token);
	for (const query of deadly) {
		for (const [name, door] of Object.entries(everyDoor(client, token, socket))) {
			const { status, body } = await door(query);
			if (name === "GraphQL") continue;
			expect([name, status, body.includes("INVALID_INPUT")], body).toEqual([name, 400, true]);
		}
	}
	socket.close();
	stillThere();
});

test("10,000 hostile queries by every door, and the process is the same", { timeout: 300_000 }, async () => {
	const { collections } = await readSurface(stack);
	const fields = collections.find(({ name }) => name === "yachts")?.fields ?? [];
	const queries = fc.sample(hostileQuery(fields), {
		seed: seedOf("HOSTILE_SEED", process.env.HOSTILE_SEED),
		numRuns: total,
	});
	const failures: string[] = [];
	const work = async (mine: Query[]): Promise<void> => {
		const socket = await openSocket(stack.directus.url, token);
		const doors = Object.entries(everyDoor(client, token, socket));
		for (const [index, query] of mine.entries()) {
			const [name, door] = doors[index % doors.length] ?? [];
			if (!name || !door) continue;
			const { status, body } = await door(query);
			if (status === 0 || status >= 500)
				failures.push(`${name} ${status}: ${JSON.stringify(query)} ${body.slice(0, 200)}`);
		}
		socket.close();
	};
	const lanes = 8;
	await Promise.all(
		Array.from({ length: lanes }, (_, lane) => work(queries.filter((_query, index) => index % lanes === lane))),
	);
	expect(failures.slice(0, 30)).toEqual([]);
	stillThere();
	expect(rows.unexpected(await rows.count())).toEqual([]);
});

test("messages that are no messages leave the socket's process alone", async () => {
	/** A socket that somebody has signed in through, and that has been answered. */
	const open = async (): Promise<WebSocket> => {
		const socket = new WebSocket(`${stack.directus.url.replace(/^http/, "ws")}/websocket`);
		await new Promise((resolve) => socket.addEventListener("open", resolve, { once: true }));
		const answered = new Promise((resolve) => socket.addEventListener("message", resolve, { once: true }));
		socket.send(JSON.stringify({ type: "auth", access_token: token }));
		await answered;
		return socket;
	};
	const socket = await open();
	for (const text of [
		"null",
		"[]",
		"1",
		'"x"',
		"{",
		'{"type":null}',
		'{"type":"items"}',
		'{"type":"items","action":"read","collection":1}',
	])
		socket.send(text);
	// Who comes later is answered later.
	for (const each of [socket, await open()]) each.close();
	stillThere();
});

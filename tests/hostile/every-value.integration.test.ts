import { afterAll, beforeAll, expect, test } from "vitest";
import { hostileClient } from "../support/hostile-client.ts";
import { type TestStack, useStack } from "../support/stack.ts";
import type { Answer } from "./doors.ts";
import { leftovers } from "./leftovers.ts";
import { openSocket, type SocketDoor } from "./socket-door.ts";
import { type UnfitValue, unfitValues } from "./values/unfit-values.ts";
import { nobody } from "./values/values.ts";

let stack: TestStack;
let client: ReturnType<typeof hostileClient>;
let socket: SocketDoor;
let rows: Awaited<ReturnType<typeof leftovers>>;
beforeAll(async () => {
	stack = await useStack();
	client = hostileClient(stack.directus.url);
	socket = await openSocket(stack.directus.url, stack.directus.admin_token);
	rows = await leftovers(stack);
});
afterAll(() => {
	client.close();
	socket.close();
});

type Door = (unfit: UnfitValue) => Promise<Answer>;

const send = (method: string, path: string, body: unknown): Promise<Answer> =>
	client.send({ method, path, body: JSON.stringify(body), token: stack.directus.admin_token });

/** Every door by which a row comes in, as an administrator: no right stops anything on its way. */
const doors: Record<string, Door> = {
	"a row": ({ collection, field, value }) => send("POST", `/items/${collection}`, { [field]: value }),
	"a list of rows": ({ collection, field, value }) => send("POST", `/items/${collection}`, [{ [field]: value }]),
	"a change": ({ collection, field, value }) => send("PATCH", `/items/${collection}/${nobody}`, { [field]: value }),
	"changes of many": ({ collection, field, value }) =>
		send("PATCH", `/items/${collection}`, [{ id: nobody, [field]: value }]),
	GraphQL: ({ collection, field, value }) =>
		send("POST", "/graphql", {
			query: `mutation ($data: create_${collection}_input!) { create_${collection}_item(data: $data) { __typename } }`,
			variables: { data: { [field]: value } },
		}),
	"a socket": ({ collection, field, value }) =>
		socket.send({ type: "items", action: "create", collection, data: { [field]: value } }),
};

const isFailure = ({ status, body }: Answer): boolean => status === 0 || status >= 500 || body.includes("INTERNAL");

test("a value that no column holds is the sender's mistake by every door, and nothing is written", {
	timeout: 300_000,
}, async () => {
	const values = await unfitValues(stack);
	expect(values.length).toBeGreaterThan(500);
	const failures: string[] = [];
	for (const [name, door] of Object.entries(doors)) {
		// A socket answers one message after the other.
		const lanes = name === "a socket" ? 1 : 8;
		const work = async (mine: UnfitValue[]): Promise<void> => {
			for (const unfit of mine) {
				const answer = await door(unfit);
				if (isFailure(answer))
					failures.push(`${name}: ${JSON.stringify(unfit)} ${answer.status} ${answer.body.slice(0, 200)}`);
			}
		};
		await Promise.all(
			Array.from({ length: lanes }, (_, lane) => work(values.filter((_unfit, index) => index % lanes === lane))),
		);
	}
	expect(failures.slice(0, 30)).toEqual([]);
	expect(rows.unexpected(await rows.count())).toEqual([]);
});

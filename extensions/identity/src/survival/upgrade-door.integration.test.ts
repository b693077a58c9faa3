import { connect } from "node:net";
import { beforeAll, expect, test } from "vitest";
import { type TestStack, useStack } from "../../../../tests/support/stack.ts";

let stack: TestStack;
beforeAll(async () => {
	stack = await useStack();
});

/** Sends an upgrade and gives what comes back until the server closes or says that it changes. */
const upgrade = (path: string): Promise<string> =>
	new Promise((resolve, reject) => {
		const { hostname, port } = new URL(stack.directus.url);
		const socket = connect(Number(port), hostname);
		let answer = "";
		socket.setTimeout(5_000, () => socket.destroy(new Error("left hanging")));
		socket.on("error", reject);
		socket.on("data", (data) => {
			answer += data.toString();
			if (answer.startsWith("HTTP/1.1 101")) socket.destroy();
		});
		socket.on("close", () => resolve(answer));
		socket.write(
			`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
		);
	});

test.each(["/nowhere", "/", "/charter/fleet", "/websocket/nowhere", "//[", "/%"])(
	"an upgrade to %s is closed at once with 404",
	async (path) => {
		expect(await upgrade(path)).toMatch(/^HTTP\/1\.1 404 /);
	},
);

test("the app's own socket opens", async () => {
	expect(await upgrade("/websocket")).toMatch(/^HTTP\/1\.1 101 /);
});

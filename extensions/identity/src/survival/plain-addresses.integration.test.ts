import { connect } from "node:net";
import { expect, it } from "vitest";
import { z } from "zod";
import { useStack } from "../../../../tests/support/stack.ts";

const stack = await useStack();
const live = z.object({ uptime_seconds: z.number() });
const uptime = async (): Promise<number> =>
	live.parse((await stack.api("/charter/health/live", { token: null })).body).uptime_seconds;

/** Sends a request line as it stands, which no client library would; the status that comes back. */
const ask = (target: string, base: string): Promise<number> =>
	new Promise((resolve, reject) => {
		const { hostname, port } = new URL(base);
		const socket = connect(Number(port), hostname);
		let answer = "";
		socket.setTimeout(10_000, () => socket.destroy(new Error(`${target} is not answered`)));
		socket.on("error", reject).on("data", (part) => {
			answer += part;
		});
		socket.on("close", () => resolve(Number(answer.split(" ")[1])));
		socket.write(`GET ${target} HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`);
	});

const unreadable = [
	"//a@[/",
	"//[",
	"//",
	"http://[",
	"x://[",
	"http://xn--/",
	"//xn--a:b@[/",
	"ftp://[::1",
	"http://a:b:c/",
	"//%",
	"http://%zz/",
	"//a@[/../items/yachts",
];

it.each(["directus", "storefront"] as const)("no address, however it is spelled, ends %s", async (program) => {
	const before = await uptime();
	for (const target of unreadable) {
		const status = await ask(target, stack[program].url);
		expect([target, status >= 300 && status < 500]).toEqual([target, true]);
	}
	expect(await uptime()).toBeGreaterThanOrEqual(before);
});

it.each(["mail", "stripe", "worker"] as const)("nor the %s beside it", async (program) => {
	const base = { mail: stack.mail.inbox_url, stripe: stack.stripe.api_base, worker: stack.worker.url }[program];
	for (const target of unreadable) {
		const status = await ask(target, base);
		expect([target, status >= 400 && status < 500]).toEqual([target, true]);
	}
});

import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { spawnDirectus } from "./directus-cli.ts";

const timeoutMs = 120_000;

/** Runs a Directus that only this machine reaches, for as long as the work takes. */
export async function withPrivateDirectus(work: (url: string) => Promise<void>): Promise<void> {
	const port = await freePort();
	const url = `http://127.0.0.1:${port}`;
	const child = spawnDirectus(["start"], { HOST: "127.0.0.1", PORT: String(port) });
	const ended = new Promise<never>((_resolve, reject) => {
		child.once("error", reject);
		child.once("exit", (code) => reject(new Error(`Directus ended with ${code} while it was being set up.`)));
	});
	try {
		await Promise.race([answers(url), ended]);
		await Promise.race([work(url), ended]);
	} finally {
		ended.catch(() => undefined);
		if (child.exitCode === null) {
			const gone = new Promise((resolve) => child.once("exit", resolve));
			child.kill("SIGTERM");
			await Promise.race([gone, sleep(10_000).then(() => child.kill("SIGKILL"))]);
		}
	}
}

async function answers(url: string): Promise<void> {
	for (const end = Date.now() + timeoutMs; Date.now() < end; await sleep(250)) {
		const response = await fetch(`${url}/server/ping`).catch(() => undefined);
		if (response?.ok) return;
	}
	throw new Error(`Directus did not answer at ${url} within ${timeoutMs / 1000} s.`);
}

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const address = server.address();
	await new Promise((resolve) => server.close(resolve));
	if (typeof address !== "object" || address === null) throw new Error("No free port was found.");
	return address.port;
}

import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";

const script = fileURLToPath(new URL("./testing/leaky-server.ts", import.meta.url));

let child: ChildProcess;
let base: string;
let log: string;
beforeEach(async () => {
	child = fork(script, { stdio: ["ignore", "ignore", "pipe", "ipc"] });
	log = "";
	child.stderr?.on("data", (text: Buffer) => {
		log += text.toString();
	});
	const [address] = await once(child, "message");
	base = `http://127.0.0.1:${z.object({ port: z.number() }).parse(address).port}`;
});
afterEach(() => {
	child.kill("SIGKILL");
});

const post = { method: "POST", headers: { "content-type": "application/json" }, body: '{"a":1}' };

test("a promise that a request forgot answers that request with an error, and the process lives", async () => {
	for (const asked of [() => fetch(`${base}/never-answers`), () => fetch(`${base}/after-the-body`, post)]) {
		const answer = await asked();
		expect(answer.status).toBe(500);
		expect(await answer.json()).toMatchObject({
			errors: [{ extensions: { code: "INTERNAL", correlation_id: expect.any(String) } }],
		});
	}
	expect(log).toContain("nobody waits for this");
	expect(log).toContain("GET /never-answers");
	expect((await fetch(`${base}/fine`)).status).toBe(200);
});

test("one that comes after the answer is logged, and the answer stands", async () => {
	expect(await (await fetch(`${base}/already-answered`)).json()).toEqual({ data: 1 });
	await expect.poll(() => log).toContain("too late to tell");
	expect((await fetch(`${base}/fine`)).status).toBe(200);
});

test("one that belongs to no request ends the process, as Node would", async () => {
	child.send("forget");
	const [code] = await once(child, "exit");
	expect(code).toBe(1);
	expect(log).toContain("this belongs to no request");
});

test("extensions that are loaded again listen once", async () => {
	expect(await (await fetch(`${base}/fine`)).json()).toEqual({ listeners: 1 });
});

import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, it } from "vitest";

/** A program that takes `stop_ms` to stop and is allowed `limit_ms`. Resolves with its exit code after a SIGTERM. */
async function stopped(stop_ms: number, limit_ms: number): Promise<unknown> {
	const program = `
		import { setTimeout as wait } from "node:timers/promises";
		import { stopOnSignal } from ${JSON.stringify(new URL("stop-on-signal.ts", import.meta.url).href)};
		const log = { info() {}, warn() {} };
		stopOnSignal({ log, limit_ms: ${limit_ms}, stop: () => wait(${stop_ms}) });
		setInterval(() => {}, 1000);
		process.stdout.write("ready");`;
	const child = spawn(process.execPath, ["--input-type=module", "--eval", program], {
		stdio: ["ignore", "pipe", "inherit"],
	});
	await once(child.stdout, "data");
	child.kill("SIGTERM");
	const [code] = await once(child, "exit");
	return code;
}

it("ends with 0 when everything stopped within the time that it was given", async () => {
	expect(await stopped(300, 2000)).toBe(0);
});

it("cuts off what does not end in time", async () => {
	expect(await stopped(20_000, 300)).toBe(1);
});

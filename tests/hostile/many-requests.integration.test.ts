import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hostileClient } from "../support/hostile-client.ts";
import { seedOf } from "../support/seed.ts";
import { type TestStack, useStack } from "../support/stack.ts";
import { tokenOf } from "../support/token-of.ts";
import { type Canaries, plantCanaries } from "./canaries.ts";
import { createFindings } from "./findings.ts";
import { leftovers } from "./leftovers.ts";
import { hostileRequest } from "./requests.ts";
import { readSurface } from "./schema.ts";

const roles = ["anonymous", "customer", "owner", "captain", "marketer"];
const requestsPerRole = 20_000 / roles.length;

let stack: TestStack;
let canaries: Canaries;
let rows: Awaited<ReturnType<typeof leftovers>>;
beforeAll(async () => {
	stack = await useStack();
	canaries = await plantCanaries();
	rows = await leftovers(stack);
});
afterAll(async () => {
	await canaries.remove();
	await rows.clear();
});

test("20,000 generated requests of five roles: no failure, no row of another person, none slower than 10 s", {
	timeout: 360_000,
}, async () => {
	const seed = seedOf("HOSTILE_SEED", process.env.HOSTILE_SEED);
	const arbitrary = hostileRequest(await readSurface(stack));
	const client = hostileClient(stack.directus.url);
	const findings = createFindings();
	const before = await aliveFor(stack);
	for (const [index, role] of roles.entries()) {
		const token = role === "anonymous" ? undefined : await tokenOf(stack, role);
		const requests = fc.sample(arbitrary, { seed: seed + index, numRuns: requestsPerRole });
		const hidden = canaries.hiddenFrom(role);
		await client.sendAll(
			requests.map((asked) => ({ ...asked, token: asked.headers?.authorization ? undefined : token })),
			(asked, answered) => findings.tell(role, hidden, asked, answered),
		);
	}
	client.close();
	process.stdout.write(
		`${JSON.stringify(Object.fromEntries(findings.statuses))} slowest ${Math.round(findings.slowest)} ms\n`,
	);
	expect(findings.failures).toEqual([]);
	expect(await aliveFor(stack)).toBeGreaterThan(before);
	expect(rows.unexpected(await rows.count())).toEqual([]);
});

/** Seconds that the process has been answering; a new process would begin again at nothing. */
async function aliveFor({ api }: TestStack): Promise<number> {
	const { body } = await api("/charter/health/live", { token: null });
	return (body as { uptime_seconds: number }).uptime_seconds;
}

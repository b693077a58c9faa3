import { rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { root } from "../env/paths.ts";
import { directusEnv } from "../env/program-env.ts";
import { save } from "../runtime.ts";
import { startStack, stopStack } from "../stack.ts";
import { startDirectus } from "../steps/directus.ts";
import { postgresHome } from "../steps/postgres.ts";

const names = ["DIRECTUS", "STOREFRONT", "WORKER", "POSTGRES", "REDIS", "STRIPE", "KEYCLOAK", "MAIL", "MAIL_HTTP"];

/** A whole stack of its own from an empty state, with a second Directus process on the same database. */
export async function withTestStack(work: (env: Record<string, string>) => Promise<void>): Promise<void> {
	const state = join(root, ".harborsmith-test");
	rmSync(postgresHome(state), { recursive: true, force: true });
	rmSync(state, { recursive: true, force: true });
	process.env.HARBORSMITH_STATE = state;
	const [secondPort = 0, ...ports] = await freePorts(names.length + 1);
	for (const [index, name] of names.entries()) process.env[`${name}_PORT`] = String(ports[index]);

	console.log("\n── a stack for the tests ──");
	const stack = await startStack();
	try {
		const { plan, services, runtime } = stack;
		const env = directusEnv(plan, runtime.postgres.url, runtime.redis?.url);
		await startDirectus(plan, { ...env, PORT: String(secondPort) }, services, "directus-second");
		runtime.directus.second_url = `http://localhost:${secondPort}`;
		runtime.pids = services.pids();
		save(state, runtime);
		services.onRestart = () => save(state, { ...runtime, pids: services.pids() });
		await work({ TZ: "UTC", HARBORSMITH_RUNTIME: join(state, "runtime.json") });
	} finally {
		await stopStack(stack);
	}
}

async function freePorts(count: number): Promise<number[]> {
	const servers = await Promise.all(
		Array.from({ length: count }, () => {
			const server = createServer();
			return new Promise<typeof server>((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
		}),
	);
	const ports = servers.map((server) => {
		const address = server.address();
		return typeof address === "object" && address ? address.port : 0;
	});
	await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
	return ports;
}

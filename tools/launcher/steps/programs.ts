import { join } from "node:path";
import type { Plan } from "../env/plan.ts";
import { urlAnswers } from "../process/ready.ts";
import type { Services } from "../process/services.ts";

type Env = Record<string, string>;

export async function startWorker(plan: Plan, env: Env, services: Services): Promise<void> {
	await services.start({
		name: "worker",
		file: process.execPath,
		args: [join(plan.root, "worker", "src", "main.ts")],
		env,
		cwd: plan.root,
		ready: () => urlAnswers(`http://127.0.0.1:${plan.settings.WORKER_PORT}/health`),
	});
}

export async function startStorefront(plan: Plan, env: Env, services: Services): Promise<void> {
	await services.start({
		name: "storefront",
		file: process.execPath,
		args: [join(plan.root, "storefront", "server.ts")],
		env,
		cwd: join(plan.root, "storefront"),
		ready: () => urlAnswers(`http://127.0.0.1:${plan.settings.STOREFRONT_PORT}/health`),
	});
}

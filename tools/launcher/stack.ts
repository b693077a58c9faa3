import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stateFolder } from "./env/paths.ts";
import { makePlan, type Plan } from "./env/plan.ts";
import { directusEnv, storefrontEnv, workerEnv } from "./env/program-env.ts";
import { hold, isHeld, letGo } from "./process/hold.ts";
import { endLeftBehind } from "./process/left-behind.ts";
import { Services } from "./process/services.ts";
import { endRuns, step } from "./process/step.ts";
import { type Runtime, readRuntime, writeRuntime } from "./runtime.ts";
import { buildAll } from "./steps/build.ts";
import { applyConfig, prepareDatabase, schemaStamp, seed, startDirectus } from "./steps/directus.ts";
import { checkPorts } from "./steps/ports.ts";
import { reachPostgres, startPostgres } from "./steps/postgres.ts";
import { startStorefront, startWorker } from "./steps/programs.ts";
import { startRedis } from "./steps/redis.ts";
import { startStandIns } from "./steps/stand-ins.ts";

export interface Stack {
	plan: Plan;
	services: Services;
	runtime: Runtime;
}

/** Brings everything up in order. On any failure or stop, what had started is stopped before the error goes on. */
export async function startStack(options: { onServices?: (services: Services) => void } = {}): Promise<Stack> {
	const state = stateFolder();
	if (isHeld(state)) throw new Error(alreadyRuns(state));
	mkdirSync(join(state, "logs"), { recursive: true });
	mkdirSync(join(state, "media"), { recursive: true });
	mkdirSync(join(state, "no-local-extensions"), { recursive: true });
	rmSync(join(state, "runtime.json"), { force: true });
	const plan = makePlan();
	hold(state);
	const services = new Services(state);
	options.onServices?.(services);
	try {
		await endLeftBehind(state);
		await checkPorts(plan.settings);
		const runtime = await bringUp(plan, services);
		return { plan, services, runtime };
	} catch (error) {
		await endRuns();
		await services.stopAll();
		letGo(state);
		throw error;
	}
}

function alreadyRuns(state: string): string {
	const site = readRuntime(state)?.storefront.url;
	return `Harborsmith is ${site ? `running already: ${site}` : "starting already"} (stop that one first, or set HARBORSMITH_STATE and other ports).`;
}

async function bringUp(plan: Plan, services: Services): Promise<Runtime> {
	const { settings, secrets, state } = plan;
	const [database, redis] = await Promise.all([
		settings.DATABASE_URL
			? reachPostgres(settings.DATABASE_URL)
			: step("Start Postgres", () =>
					startPostgres({
						state,
						port: settings.POSTGRES_PORT,
						password: secrets.postgres_password,
						services,
						unfinished: !existsSync(schemaStamp(state)),
					}),
				),
		settings.REDIS_URL ?? step("Start Redis", () => startRedis(state, settings.REDIS_PORT, services)),
		step("Start the stand-ins", () => startStandIns(plan, services)),
		buildAll(state, settings),
	]);
	const wants = (name: (typeof settings.HARBORSMITH_ONLY)[number]): boolean => settings.HARBORSMITH_ONLY.includes(name);
	const env = directusEnv(plan, database, redis);
	await prepareDatabase(plan, env);
	if (wants("directus")) {
		await step("Start Directus", () => startDirectus(plan, env, services));
		await applyConfig(plan, env);
		await seed(plan, env);
	}
	await Promise.all([
		wants("worker") && step("Start the worker", () => startWorker(plan, workerEnv(plan, database, redis), services)),
		wants("storefront") &&
			step("Start the storefront", () => startStorefront(plan, storefrontEnv(plan, database), services)),
	]);
	return writeRuntime(plan, { database, redis, pids: services.pids() });
}

/** Stops everything and takes the runtime file away. */
export async function stopStack({ plan, services }: Pick<Stack, "plan" | "services">): Promise<void> {
	rmSync(join(plan.state, "runtime.json"), { force: true });
	await services.stopAll();
	letGo(plan.state);
}

/** Remembers a number of the run beside the logs, for `npm run status`. */
export function noteReady(state: string, seconds: number): void {
	writeFileSync(
		join(state, "logs", "last-start.txt"),
		`${new Date().toISOString()} ready after ${seconds.toFixed(1)} s\n`,
	);
}

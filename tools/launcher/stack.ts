import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { seedFleet } from "./demo/seed.ts";
import { stateFolder } from "./env/paths.ts";
import { makePlan, type Plan } from "./env/plan.ts";
import { directusEnv, storefrontEnv, workerEnv } from "./env/program-env.ts";
import { hold, isHeld, release } from "./process/hold.ts";
import { endLeftBehind } from "./process/left-behind.ts";
import { Services } from "./process/services.ts";
import { endRuns, step } from "./process/step.ts";
import { type Runtime, readRuntime, writeRuntime } from "./runtime.ts";
import { startBuilds } from "./steps/build.ts";
import { applyConfig, prepareDatabase, schemaStamp, startDirectus } from "./steps/directus.ts";
import { checkPorts } from "./steps/ports.ts";
import { reachPostgres, startPostgres } from "./steps/postgres.ts";
import { startStorefront, startWorker } from "./steps/programs.ts";
import { startRedis } from "./steps/redis.ts";
import { startStandIns } from "./steps/stand-ins.ts";

export interface Stack {
	plan: Plan;
	services: Services;
	runtime: Runtime;
	directusEnv: Record<string, string>;
}

/** Brings everything up in order. On any failure or stop, what had started is stopped before the error goes on. */
export async function startStack(env: NodeJS.ProcessEnv = process.env): Promise<Stack> {
	const state = stateFolder(env);
	if (isHeld(state)) throw new Error(alreadyRuns(state));
	mkdirSync(join(state, "logs"), { recursive: true });
	mkdirSync(join(state, "media"), { recursive: true });
	mkdirSync(join(state, "no-local-extensions"), { recursive: true });
	rmSync(join(state, "runtime.json"), { force: true });
	const plan = makePlan(env);
	hold(state);
	const services = new Services(state);
	try {
		await endLeftBehind(state);
		await checkPorts(plan.settings);
		return { plan, services, ...(await bringUp(plan, services)) };
	} catch (error) {
		await endRuns();
		await services.stopAll();
		release(state);
		throw error;
	}
}

function alreadyRuns(state: string): string {
	const site = readRuntime(state)?.storefront.url;
	return `Harborsmith is ${site ? `running already: ${site}` : "starting already"} (stop that one first, or set HARBORSMITH_STATE and other ports).`;
}

/** What does not need one another comes up side by side; the demo fleet's pictures are left to `drawPictures`. */
async function bringUp(plan: Plan, services: Services): Promise<Pick<Stack, "runtime" | "directusEnv">> {
	const { settings, state } = plan;
	const wants = (name: (typeof settings.HARBORSMITH_ONLY)[number]): boolean => settings.HARBORSMITH_ONLY.includes(name);
	const builds = startBuilds(state, settings);
	const [{ database, redis, env }] = await Promise.all([
		bringUpDatabase(plan, services),
		step("Start the stand-ins", () => startStandIns(plan, services)),
		builds.extensions,
	]);
	if (wants("directus")) {
		await step("Start Directus", () => startDirectus(plan, env, services));
		await applyConfig(plan, env);
	}
	await Promise.all([
		wants("directus") && seedFleet(plan, env),
		wants("worker") && step("Start the worker", () => startWorker(plan, workerEnv(plan, database, redis), services)),
		wants("storefront") &&
			builds.storefront.then(() =>
				step("Start the storefront", () => startStorefront(plan, storefrontEnv(plan, database), services)),
			),
	]);
	return { runtime: writeRuntime(plan, { database, redis, pids: services.pids() }), directusEnv: env };
}

/** Postgres with today's schema, and Redis. */
async function bringUpDatabase(plan: Plan, services: Services) {
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
	]);
	const env = directusEnv(plan, database, redis);
	await prepareDatabase(plan, env);
	return { database, redis, env };
}

/** Stops everything and takes the runtime file away. */
export async function stopStack({ plan, services }: Pick<Stack, "plan" | "services">): Promise<void> {
	rmSync(join(plan.state, "runtime.json"), { force: true });
	await endRuns();
	await services.stopAll();
	release(plan.state);
}

/** Remembers a number of the run beside the logs, for `npm run status`. */
export function recordReady(state: string, seconds: number): void {
	writeFileSync(
		join(state, "logs", "last-start.txt"),
		`${new Date().toISOString()} ready after ${seconds.toFixed(1)} s\n`,
	);
}

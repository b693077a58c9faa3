/** How the launcher starts a service, for tests that need one of their own. */
export { root } from "../env/paths.ts";
export { makePlan } from "../env/plan.ts";
export { directusEnv } from "../env/program-env.ts";
export { portAnswers, urlAnswers } from "../process/ready.ts";
export { Services } from "../process/services.ts";
export { startPostgres } from "../steps/postgres.ts";
export { postgresHome } from "../steps/postgres-files.ts";
export { startRedis } from "../steps/redis.ts";

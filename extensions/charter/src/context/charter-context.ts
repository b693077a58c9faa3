import { release } from "virtual:harborsmith-release";
import type { HookExtensionContext } from "@directus/types";
import type { Alternative } from "@harborsmith/contract/shapes";
import { oncePerProcess } from "@harborsmith/kit";
import type { Knex } from "knex";
import { version } from "../../package.json";
import { type AnswerCache, createAnswerCache } from "../answers/answer-cache.ts";
import { type Catalogue, createCatalogue } from "../catalogue/catalogue.ts";
import { createPopularity, type Popularity } from "../catalogue/popularity.ts";
import { type ChangeFeed, createChangeFeed, type ListenConnection } from "../changes/change-feed.ts";
import { createSharedWork, type SharedWork } from "../changes/shared-work.ts";
import { type CharterEnv, parseCharterEnv, redisUrl } from "../env.ts";
import { createInstallation, type Installation } from "../installation/installation.ts";
import { missingSteps } from "../installation/missing-steps.ts";
import { type CharterLimits, createLimits } from "../limits/limits.ts";
import { type SharedCounter, sharedCounter } from "../limits/shared-counter.ts";
import { createOccupiedReader, type OccupiedReader } from "../occupations/occupied-reader.ts";

/** What every route works with that shows or sells what is for sale. One per process. */
export type CharterContext = {
	env: CharterEnv;
	directus: HookExtensionContext;
	database: Knex;
	installation: Installation;
	feed: ChangeFeed;
	catalogue: Catalogue;
	answers: AnswerCache;
	occupied: OccupiedReader;
	popularity: Popularity;
	alternatives: SharedWork<Alternative[]>;
	counter: SharedCounter;
	limits: CharterLimits;
	now: () => Date;
};

const listenWith = (database: Knex) => async (): Promise<ListenConnection> =>
	(await database.client.acquireRawConnection()) as ListenConnection;

const makeContext = (directus: HookExtensionContext): CharterContext => {
	const { database, logger } = directus;
	const env = parseCharterEnv(directus.env);
	const feed = createChangeFeed(listenWith(database), logger);
	const catalogue = createCatalogue(database, feed, logger);
	const counter = sharedCounter(redisUrl(env, directus.env), logger);
	return {
		env,
		directus,
		database,
		installation: createInstallation(() => missingSteps(database, release), logger),
		feed,
		catalogue,
		answers: createAnswerCache(feed),
		occupied: createOccupiedReader(database),
		popularity: createPopularity(database),
		alternatives: createSharedWork(feed),
		counter,
		limits: createLimits(env.HARBORSMITH_PROFILE === "production", catalogue, counter),
		now: () => new Date(),
	};
};

/**
 * The process's context, shared by every bundle that sells or books what is for sale. Directus begins once and imports
 * bundles anew whenever one is switched: what listened goes on listening in the context that takes its place.
 */
export const charterContext = (directus: HookExtensionContext): CharterContext =>
	oncePerProcess(
		`charter ${version}`,
		(earlier?: CharterContext) => {
			const context = makeContext(directus);
			if (earlier?.feed.isStarted()) context.feed.start();
			return context;
		},
		({ feed, counter }) => {
			feed.close().catch(() => undefined);
			counter.close();
		},
	);

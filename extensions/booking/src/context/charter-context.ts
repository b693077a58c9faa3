import { release } from "virtual:harborsmith-release";
import type { HookExtensionContext } from "@directus/types";
import type { Alternative } from "@harborsmith/contract/shapes";
import { systemAccountability } from "@harborsmith/kit";
import type { Knex } from "knex";
import { createOneAtATime, type OneAtATime } from "../bookings/one-at-a-time.ts";
import { type Catalogue, createCatalogue } from "../catalogue/catalogue.ts";
import { type ChangeFeed, createChangeFeed, type ListenConnection } from "../changes/change-feed.ts";
import { createSharedWork, type SharedWork } from "../changes/shared-work.ts";
import { type AnswerCache, createAnswerCache } from "../early/answer-cache.ts";
import { type CharterEnv, parseCharterEnv, redisUrl } from "../env.ts";
import { createPopularity, type Popularity } from "../fleet/popularity.ts";
import { createInstallation, type Installation } from "../installation/installation.ts";
import { missingSteps } from "../installation/missing-steps.ts";
import { createOccupiedReader, type OccupiedReader } from "../occupations/occupied-reader.ts";
import { type CharterLimits, createLimits } from "./limits.ts";
import { type SharedCounter, sharedCounter } from "./shared-counter.ts";

/** What every route of this bundle works with. One per process, shared by its entries. */
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
	oneAtATime: OneAtATime;
	now: () => Date;
};

const slot = Symbol.for("harborsmith.charter-context");
type Shared = { [slot]?: { made_by: object; context: CharterContext } };

/** Marks this copy of the code: Directus imports all extensions afresh when one of them is switched. */
const thisCopy = {};

const listenWith = (database: Knex) => async (): Promise<ListenConnection> =>
	(await database.client.acquireRawConnection()) as ListenConnection;

/** The process's context; one that an earlier copy of this code left behind is closed first. */
export const charterContext = (directus: HookExtensionContext): CharterContext => {
	const shared = globalThis as Shared;
	const existing = shared[slot];
	if (existing?.made_by === thisCopy) return existing.context;
	existing?.context.feed.close().catch(() => undefined);
	existing?.context.counter.close();
	const { database, logger } = directus;
	const env = parseCharterEnv(directus.env);
	const feed = createChangeFeed(listenWith(database), logger);
	const catalogue = createCatalogue(database, feed, logger);
	const counter = sharedCounter(redisUrl(env, directus.env), logger);
	const context: CharterContext = {
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
		oneAtATime: createOneAtATime(),
		now: () => new Date(),
	};
	shared[slot] = { made_by: thisCopy, context };
	return context;
};

/** An items service that writes as the system: with revisions, validation and realtime. */
export const systemItems = async (
	{ directus }: CharterContext,
	collection: string,
	options: { trx?: Knex; ip?: string | null } = {},
) =>
	new directus.services.ItemsService(collection, {
		schema: await directus.getSchema(),
		accountability: systemAccountability(options.ip ?? null),
		...(options.trx ? { knex: options.trx } : {}),
	});

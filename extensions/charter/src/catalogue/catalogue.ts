import type { Logger } from "@harborsmith/kit";
import type { Knex } from "knex";
import type { ChangeFeed } from "../changes/change-feed.ts";
import { createChangeLog } from "../changes/change-log.ts";
import { createInterner } from "./create-interner.ts";
import { loadFleetRules } from "./load-fleet-rules.ts";
import { loadYachts } from "./load-yachts.ts";
import { readableYacht } from "./readable-yacht.ts";
import type { FleetRules, YachtConfig } from "./types.ts";

export type Catalogue = {
	rules: () => Promise<FleetRules>;
	bySlug: (slug: string) => Promise<YachtConfig | undefined>;
	byId: (id: string) => Promise<YachtConfig | undefined>;
	all: () => Promise<YachtConfig[]>;
};

const attempts = 3;

/**
 * The configuration of the fleet in memory, apart from occupations, so bookings leave it alone. A change of a yacht makes
 * just that yacht stale; it is read again when next asked for. What is read again and says the same stays the same
 * object, so that everything worked out from it stays too. While the change feed is down every call reads the database.
 */
export const createCatalogue = (database: Knex, feed: ChangeFeed, logger: Logger): Catalogue => {
	const changes = createChangeLog();
	const yachts = new Map<string, YachtConfig>();
	const idOfSlug = new Map<string, string>();
	const stale = new Set<string>();
	const sameYacht = createInterner((config: YachtConfig) => config.yacht.id);
	const sameRules = createInterner((_rules: FleetRules) => "rules");
	let isComplete = false;
	let rules: FleetRules | undefined;
	let refreshing: Promise<void> | undefined;

	const drop = (id: string): void => {
		const known = yachts.get(id);
		if (known) idOfSlug.delete(known.yacht.slug);
		yachts.delete(id);
	};
	feed.onChange((id, part) => {
		if (part === "calendar") return;
		changes.note(id);
		if (id !== "*") {
			drop(id);
			stale.add(id);
			return;
		}
		yachts.clear();
		idOfSlug.clear();
		stale.clear();
		isComplete = false;
		rules = undefined;
	});
	const cacheUnchanged = (mark: number, loaded: YachtConfig[]): void => {
		if (!feed.live()) return;
		for (const config of loaded) {
			if (changes.changedSince(mark, config.yacht.id)) continue;
			yachts.set(config.yacht.id, config);
			idOfSlug.set(config.yacht.slug, config.yacht.id);
		}
	};
	const load = async (by: { ids: string[] } | { slug: string } | "all"): Promise<YachtConfig[]> =>
		(await loadYachts(database, by)).flatMap((loaded) => {
			const config = readableYacht(loaded, logger);
			return config ? [sameYacht(config)] : [];
		});
	const loadOne = async (by: { ids: string[] } | { slug: string }): Promise<YachtConfig | undefined> => {
		const mark = changes.mark();
		const loaded = await load(by);
		cacheUnchanged(mark, loaded);
		return loaded[0];
	};
	const refresh = async (): Promise<void> => {
		const mark = changes.mark();
		const wanted = isComplete ? [...stale] : undefined;
		const loaded = await load(wanted ? { ids: wanted } : "all");
		if (changes.changedSince(mark, "") || !feed.live()) return;
		cacheUnchanged(mark, loaded);
		for (const id of wanted ?? [...stale]) if (!changes.changedSince(mark, id)) stale.delete(id);
		isComplete = true;
	};
	const known = (id: string | undefined): YachtConfig | undefined =>
		id !== undefined && feed.live() ? yachts.get(id) : undefined;

	return {
		rules: async () => {
			if (rules && feed.live()) return rules;
			const mark = changes.mark();
			const loaded = sameRules(await loadFleetRules(database, logger));
			if (feed.live() && !changes.changedSince(mark, "")) rules = loaded;
			return loaded;
		},
		bySlug: async (slug) => known(idOfSlug.get(slug)) ?? loadOne({ slug }),
		byId: async (id) => known(id) ?? loadOne({ ids: [id] }),
		all: async () => {
			for (let attempt = 0; attempt < attempts && feed.live(); attempt += 1) {
				if (isComplete && stale.size === 0) return [...yachts.values()];
				refreshing ??= refresh().finally(() => {
					refreshing = undefined;
				});
				await refreshing;
			}
			return load("all");
		},
	};
};

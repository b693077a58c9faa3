import { systemUserId } from "@harborsmith/kit";
import type { Knex } from "knex";

/** What this build of the bundle needs its database to hold. */
export interface Release {
	/** Hash of `directus/database`. */
	guarantees: string;
	/** Every `table.column` of the schema. */
	columns: string[];
}

/** Parts of the set-up, each with what a log says about its absence. */
export const steps = {
	schema: "tables or columns of this release are missing",
	guarantees:
		"the database guarantees of this release are missing (none, or another release's), so one yacht could be sold twice",
	accounts: "the system's user is missing, so nothing can be written",
} as const;
export type Step = keyof typeof steps;

const lacksColumns = `
	SELECT EXISTS (
		SELECT FROM unnest(?::text[]) AS wanted (name)
		WHERE NOT EXISTS (
			SELECT FROM pg_attribute WHERE attrelid = to_regclass(split_part(name, '.', 1)::text)
				AND attname = split_part(name, '.', 2) AND attnum > 0 AND NOT attisdropped
		)
	) AS lacking`;

/** The hash alone would not do: tables that were made anew have lost their triggers. */
const guarded = `
	SELECT EXISTS (SELECT FROM harborsmith_applied WHERE hash = ?)
		AND EXISTS (
			SELECT FROM pg_trigger WHERE tgname = 'hs_50_slot' AND tgrelid = to_regclass('bookings') AND tgenabled <> 'D'
		)
		AND EXISTS (
			SELECT FROM pg_constraint WHERE conname = 'occupations_never_overlap' AND conrelid = to_regclass('occupations')
		) AS holds`;

const firstRow = async (database: Knex, sql: string, bindings: unknown[]): Promise<Record<string, unknown>> =>
	(await database.raw(sql, bindings as string[])).rows[0] ?? {};

/** The parts of the set-up that this database lacks; empty when the bundle may sell on it. */
export async function missingSteps(database: Knex, { guarantees, columns }: Release): Promise<Step[]> {
	const [{ lacking }, { made }, { known }] = await Promise.all([
		firstRow(database, lacksColumns, [columns]),
		firstRow(database, "SELECT to_regclass('harborsmith_applied') IS NOT NULL AS made", []),
		firstRow(database, "SELECT EXISTS (SELECT FROM directus_users WHERE id = ?) AS known", [systemUserId]),
	]);
	const { holds } = made ? await firstRow(database, guarded, [guarantees]) : { holds: false };
	return [
		...(lacking ? (["schema"] as const) : []),
		...(holds ? [] : (["guarantees"] as const)),
		...(known ? [] : (["accounts"] as const)),
	];
}

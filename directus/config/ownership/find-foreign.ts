import { isDeepStrictEqual } from "node:util";
import { internalTables } from "../../schema/internal-tables.ts";
import { settings } from "../project/settings.ts";
import { markerKey } from "../sync/applied-hash.ts";
import type { Holdings, Kind } from "./holdings.ts";
import { ours } from "./ours.ts";

type Row = Record<string, unknown>;

/** Whether our configuration has been applied in full before: from then on it owns what its README says it owns. */
const isMarked = ({ rows }: Holdings): boolean => rows.translations.some(({ key }) => key === markerKey);

/** The names of everything that applying our schema and configuration could delete or replace and that is not ours. */
export function findForeign(held: Holdings): string[] {
	const { collections, fields, retired } = ours();
	const lost = held.collections.filter((name) => !collections.has(name) && !retired.has(name));
	const without = held.fields.filter(({ collection, field }) => {
		const name = `${collection}.${field}`;
		return !lost.includes(collection) && !fields.has(name) && !retired.has(name) && !retired.has(collection);
	});
	return [
		...held.tables.filter((name) => !internalTables.includes(name)).map((name) => `table ${name}`),
		...lost.map((name) => `collection ${name}`),
		...without.map(({ collection, field }) => `field ${collection}.${field}`),
		...(isMarked(held) ? [] : [...foreignRows(held), ...foreignSettings(held.settings)]),
	];
}

const text = (value: unknown): string => (value === null || value === undefined ? "" : String(value));

function foreignRows({ rows }: Holdings): string[] {
	const { ids, keys, publicPolicy } = ours();
	const named = (kind: Kind, word: string, isOurs: (row: Row) => boolean, name: (row: Row) => string): string[] =>
		rows[kind].filter((row) => !isOurs(row)).map((row) => `${word} ${name(row)}`);
	const byName = ({ name }: Row): string => text(name);
	const known = ({ id }: Row): boolean => ids.has(text(id));
	// Directus itself makes a role and a policy of this name when it is installed.
	const knownOrFirst = (row: Row): boolean => known(row) || row.name === "Administrator";
	const preset = ({ role, collection, bookmark }: Row): string => [role, collection, bookmark].map(text).join(" ");
	const permission = ({ policy, collection, action }: Row): string => [policy, collection, action].map(text).join(" ");
	return [
		...named("roles", "role", knownOrFirst, byName),
		...named("policies", "policy", knownOrFirst, byName),
		...named(
			"permissions",
			"permission of everybody:",
			(row) => text(row.policy) !== publicPolicy || keys.has(`permission ${permission(row)}`),
			({ action, collection }) => `${text(action)} ${text(collection)}`,
		),
		...named(
			"presets",
			"list for everybody:",
			(row) => row.user !== null || keys.has(`preset ${preset(row)}`),
			({ collection, bookmark }) => `${text(collection)} ${text(bookmark)}`.trim(),
		),
		...named("flows", "flow", known, byName),
		...named("dashboards", "dashboard", known, byName),
		...named(
			"translations",
			"translation",
			({ key }) => keys.has(`translation ${text(key)}`),
			({ key, language }) => `${text(key)} (${text(language)})`,
		),
	];
}

/** What somebody has set differently from Directus's own beginning, and our configuration would set again. */
function foreignSettings(held: Row): string[] {
	return Object.entries(settings).flatMap(([name, wanted]) => {
		const value = held[name] ?? null;
		const isTheirs = !isEmpty(value) && ![wanted, atFirst[name]].some((known) => isDeepStrictEqual(value, known));
		return isTheirs ? [`setting ${name}`] : [];
	});
}

/** Values that Directus gives its settings when it is installed. */
const atFirst: Row = {
	project_name: "Directus",
	project_color: "#6644FF",
	default_language: "en-US",
	default_appearance: "auto",
	public_registration: false,
	auth_login_attempts: 25,
	storage_asset_transform: "all",
	mcp_enabled: false,
	collaborative_editing_enabled: false,
};

const isEmpty = (value: unknown): boolean =>
	value === null || value === "" || (Array.isArray(value) && value.length === 0);

import { languages as catalogues } from "@harborsmith/contract/words";
import { fixedId, policyId, publicPolicyId, roleId, roleNames } from "../ids.ts";
import { collections } from "../schema/collections/index.ts";
import { translationKey } from "../schema/describe/index.ts";
import { snapshotTexts } from "../schema/snapshot.ts";
import { policies, roles } from "./access/index.ts";
import type { ConfigEnv } from "./env.ts";
import { folders } from "./project/folders.ts";
import { languages } from "./project/languages.ts";
import { personaAccounts, serviceAccounts } from "./project/users.ts";
import type { Resource } from "./sync/resource.ts";
import { type Bookmark, bookmarks } from "./views/bookmarks.ts";
import { panels } from "./views/dashboard.ts";
import { columnWidths, type DefaultList, defaultLists } from "./views/layouts.ts";

const title = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const named = (text: { en: string; es: string }): string => `$t:${translationKey(text)}`;
const ownPolicies = policies.filter(({ name }) => name !== "public");
/** Directus does not translate names of dashboards, so there is one per language. */
const dashboards = [
	{ language: "en", id: fixedId("dashboard", "today"), name: "Today", note: "Who leaves, who returns, what came in" },
	{ language: "es", id: fixedId("dashboard", "hoy"), name: "Hoy", note: "Quién sale, quién vuelve, qué ha entrado" },
] as const;

function access(): Resource[] {
	return [
		{
			name: "roles",
			path: "/roles",
			key: ["id"],
			prune: false,
			rows: roleNames.map((name) => ({
				id: roleId(name),
				name: title(name),
				icon: roles[name].icon,
				description: roles[name].description,
				parent: null,
			})),
		},
		{
			name: "policies",
			path: "/policies",
			key: ["id"],
			prune: false,
			rows: ownPolicies.map(({ name, icon, description, app_access, admin_access }) => ({
				id: policyId(name),
				name: title(name),
				icon,
				description,
				app_access,
				admin_access,
				enforce_tfa: false,
				ip_access: null,
			})),
		},
		{
			name: "access",
			path: "/access",
			key: ["role", "policy"],
			owned: { role: { _in: roleNames.map(roleId) } },
			prune: true,
			rows: roleNames.flatMap((role) =>
				roles[role].policies.map((policy, index) => ({
					role: roleId(role),
					policy: policyId(policy),
					user: null,
					sort: index + 1,
				})),
			),
		},
		{
			name: "permissions",
			path: "/permissions",
			key: ["policy", "collection", "action"],
			owned: { policy: { _in: [publicPolicyId, ...ownPolicies.map(({ name }) => policyId(name))] } },
			prune: true,
			rows: policies.flatMap(({ name, grants }) => grants.map((grant) => ({ policy: policyId(name), ...grant }))),
		},
	];
}

function views(): Resource[] {
	return [
		{
			name: "dashboards",
			path: "/dashboards",
			key: ["id"],
			prune: false,
			rows: dashboards.map(({ id, name, note }) => ({ id, name, note, icon: "sailing", color: "#0E7C86" })),
		},
		{
			name: "panels",
			path: "/panels",
			key: ["id"],
			owned: { dashboard: { _in: dashboards.map(({ id }) => id) } },
			prune: true,
			rows: dashboards.flatMap(({ id: dashboard, language }) =>
				panels.map(({ key, name, note, icon, color, type, place, options }) => ({
					id: fixedId("panel", `${language}/${key}`),
					dashboard,
					name: name[language],
					note: note?.[language] ?? null,
					icon,
					color,
					type,
					show_header: true,
					position_x: place[0],
					position_y: place[1],
					width: place[2],
					height: place[3],
					options,
				})),
			),
		},
		{
			name: "presets",
			path: "/presets",
			key: ["role", "collection", "bookmark"],
			owned: {
				_and: [
					{ user: { _null: true } },
					{ _or: [{ role: { _null: true } }, { role: { _in: roleNames.map(roleId) } }] },
				],
			},
			prune: true,
			rows: [...bookmarks.flatMap(bookmarkRows), ...defaultLists.flatMap(presets)],
		},
	];
}

const bookmarkRows = ({ bookmark, icon, color, filter, ...list }: Bookmark): Record<string, unknown>[] =>
	presets(list).map((row) => ({ ...row, bookmark: named(bookmark), icon, color, filter }));

const widthsOf = (columns: string[]): Record<string, number> =>
	Object.fromEntries(columns.flatMap((name) => (columnWidths[name] ? [[name, columnWidths[name]]] : [])));

/** One row for everybody, or one for each role that it is for. */
function presets(list: DefaultList): Record<string, unknown>[] {
	return (list.roles?.map(roleId) ?? [null]).map((role) => ({
		bookmark: null,
		collection: list.collection,
		user: null,
		role,
		icon: "bookmark",
		color: null,
		filter: list.filter ?? null,
		search: null,
		layout: "tabular",
		layout_query: { tabular: { fields: list.columns, sort: [list.sort], page: 1, limit: 50 } },
		layout_options: { tabular: { spacing: "cozy", widths: widthsOf(list.columns) } },
		refresh_interval: list.refresh ?? null,
	}));
}

function translations(): Resource {
	const texts = [...snapshotTexts(collections), ...bookmarks.map(({ bookmark }) => bookmark)];
	const byKey = new Map(texts.map((text) => [translationKey(text), text]));
	const titles = Object.entries(catalogues).flatMap(([language, { errorTitles }]) =>
		Object.entries(errorTitles).map(([code, value]) => ({ key: `errors.${code}`, language, value })),
	);
	return {
		name: "translations",
		path: "/translations",
		key: ["language", "key"],
		owned: { _or: [{ key: { _starts_with: "hs-" } }, { key: { _starts_with: "errors." } }] },
		prune: true,
		rows: [
			...[...byKey].flatMap(([key, { en, es }]) => [
				{ key, language: "en-US", value: en },
				{ key, language: "es-ES", value: es },
			]),
			...titles,
		],
	};
}

function users({ HARBORSMITH_PROFILE, PERSONA_PASSWORD, WORKER_TOKEN, STOREFRONT_TOKEN }: ConfigEnv): Resource[] {
	const services: Resource = {
		name: "services",
		path: "/users",
		key: ["id"],
		prune: false,
		emptyAtFirst: ["email", "external_identifier"],
		onceOnly: ["first_name", "last_name"],
		writeOnly: ["token"],
		rows: serviceAccounts({ worker: WORKER_TOKEN, storefront: STOREFRONT_TOKEN }).map((row) => ({ ...row })),
	};
	if (HARBORSMITH_PROFILE !== "demo" || !PERSONA_PASSWORD) return [services];
	const personas: Resource = {
		name: "personas",
		path: "/users",
		key: ["id"],
		prune: false,
		onceOnly: ["password", "first_name", "last_name", "email"],
		rows: personaAccounts(PERSONA_PASSWORD).map((row) => ({ ...row })),
	};
	return [services, personas];
}

/** Everything that is kept as rows, in an order in which each finds what it refers to. */
export function resources(env: ConfigEnv): Resource[] {
	return [
		{ name: "folders", path: "/folders", key: ["id"], prune: false, rows: folders },
		...access(),
		...users(env),
		translations(),
		...views(),
		{ name: "languages", path: "/items/languages", primaryKey: "code", key: ["code"], prune: false, rows: languages },
	];
}

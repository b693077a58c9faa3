import { mappedRoles } from "@harborsmith/domain";
import { policyIds, roleIds, serviceUserIds, systemUserId as writer } from "@harborsmith/kit";
import { describe, expect, test } from "vitest";
import { policyId, type RoleName, roleId, roleNames, systemUserId, userId } from "../ids.ts";
import { collections } from "../schema/collections/index.ts";
import { placeFields } from "../schema/to-snapshot/place-fields.ts";
import { policies, roles } from "./access/index.ts";
import { resources } from "./resources.ts";
import { keyOf } from "./sync/resource.ts";
import { bookmarks } from "./views/bookmarks.ts";
import { panels } from "./views/dashboard.ts";
import { defaultLists } from "./views/layouts.ts";

const env = {
	DIRECTUS_URL: "http://localhost",
	ADMIN_TOKEN: "x",
	HARBORSMITH_PROFILE: "demo",
	PERSONA_PASSWORD: "y",
} as const;

describe("ids", () => {
	test("stay what they are, since a realm and other installations refer to them", () => {
		expect(roleId("staff")).toMatchInlineSnapshot(`"001b6a94-7de4-8d1f-aa06-eda0fbe8851c"`);
		expect(policyId("public")).toBe("abf8a154-5b1c-4a46-ac9c-7300570f4f17");
	});
});

test("the policies by which the extensions ask for rights are the ones that are set up", () => {
	for (const [name, id] of Object.entries(policyIds)) expect(id, name).toBe(policyId(name));
});

test("the roles that a realm gives are the ones that are set up", () => {
	for (const name of mappedRoles) expect(roleIds[name], name).toBe(roleId(name));
});

test("the system's user is the one that the extensions write under", () => {
	expect(systemUserId).toBe(writer);
	for (const [name, id] of Object.entries(serviceUserIds)) expect(id, name).toBe(userId(name));
});

describe("resources", () => {
	test("hold each row once", () => {
		for (const resource of resources(env)) {
			const keys = resource.rows.map((row) => keyOf(resource, row));
			expect(new Set(keys).size, resource.name).toBe(keys.length);
		}
	});

	test("make one login per role in a demo and none in production", () => {
		const users = (profile: "demo" | "production") =>
			resources({ ...env, HARBORSMITH_PROFILE: profile }).find(({ name }) => name === "personas")?.rows.length;
		expect(users("demo")).toBe(8);
		expect(users("production")).toBeUndefined();
	});

	test("give the accounts of programs no address, no password and no way to sign in", () => {
		const services = resources(env).find(({ name }) => name === "services")?.rows ?? [];
		expect(services).toHaveLength(3);
		for (const row of services) {
			expect(row).toMatchObject({ email: null, provider: "service", external_identifier: null });
			expect(row).not.toHaveProperty("password");
		}
	});
});

describe("access", () => {
	const grants = policies.flatMap(({ name, grants: list }) => list.map((grant) => ({ policy: name, ...grant })));

	test("gives every role a policy that exists", () => {
		const known = new Set(policies.map(({ name }) => name));
		expect(roleNames.filter((name) => roles[name].policies.length === 0)).toEqual([]);
		expect(roleNames.flatMap((name) => roles[name].policies).filter((name) => !known.has(name))).toEqual([]);
	});

	test("makes administrators of administrators only", () => {
		expect(policies.filter(({ admin_access }) => admin_access).map(({ name }) => name)).toEqual(["admin"]);
	});

	test("lets nobody write shares, history, access or settings of Directus", () => {
		const closed =
			/^directus_(shares|revisions|activity|permissions|policies|access|roles|settings|flows|operations|extensions)$/;
		expect(grants.filter(({ collection, action }) => closed.test(collection) && action !== "read")).toEqual([]);
	});

	test("lets nobody change or delete the ledger and the history", () => {
		const fixed = grants.filter(
			({ collection, action }) =>
				["payments", "booking_events"].includes(collection) && ["update", "delete"].includes(action),
		);
		expect(fixed).toEqual([]);
	});

	test("never relies on _some or _none, which Directus drops when a group lies inside", () => {
		expect(grants.filter(({ permissions }) => /"_(some|none)"/.test(JSON.stringify(permissions)))).toEqual([]);
	});

	test("gives the public reading only", () => {
		expect(grants.filter(({ policy, action }) => policy === "public" && action !== "read")).toEqual([]);
	});
});

describe("forms", () => {
	const byName = new Map(collections.map((collection) => [collection.name, collection]));
	const named = (collection: string): string[] =>
		placeFields(byName.get(collection)?.fields ?? []).map(({ field }) => field.name);
	const opens = roleNames.filter((role) =>
		policies.some(({ name, app_access }) => app_access && roles[role].policies.includes(name)),
	);

	const readable = (role: RoleName, collection: string): Set<string> =>
		new Set(
			policies
				.filter(({ name }) => roles[role].policies.includes(name))
				.flatMap(({ grants }) => grants)
				.filter((grant) => grant.collection === collection && grant.action === "read")
				.flatMap(({ fields }) => (fields.includes("*") ? named(collection) : fields)),
		);
	const rootsIn = (template: unknown): string[] =>
		[...String(template ?? "").matchAll(/{{\s*(\w+)/g)].map(([, root = ""]) => root);

	/**
	 * Directus hides a pointer from whoever may not read the list at its other end, and says it is not configured; one
	 * whose text names a column that they may not read refuses the whole form.
	 */
	test("show every pointer that somebody may read, and not a notice in its place", () => {
		const hidden = opens
			.filter((role) => role !== "admin")
			.flatMap((role) =>
				collections.flatMap(({ name, fields }) =>
					placeFields(fields).flatMap(({ field }) => {
						const target = field.relation?.related ?? "";
						const isNeverShown = field.meta.hidden && !field.meta.conditions;
						if (!byName.has(target) || isNeverShown || !readable(role, name).has(field.name)) return [];
						const list = placeFields(byName.get(target)?.fields ?? []).find(
							({ field: { inverse } }) => inverse?.collection === name && inverse.field === field.name,
						);
						const { options, display_options } = field.meta as Record<string, { template?: string } | null>;
						const needed = [
							list?.field.name ?? "id",
							...rootsIn(options?.template),
							...rootsIn(display_options?.template),
						];
						const lacking = needed.filter((column) => !readable(role, target).has(column));
						return lacking.length > 0 ? [`${role}: ${name}.${field.name} needs ${lacking} of ${target}`] : [];
					}),
				),
			);
		expect(hidden).toEqual([]);
	});
});

describe("views", () => {
	const lists = [
		...defaultLists.map((list) => ({ ...list, name: list.collection, filter: {} })),
		...bookmarks.map((list) => ({ ...list, name: list.bookmark.en })),
	];
	/** Columns of the host's own lists that roles have a list of their own for. */
	const ofHost: Record<string, string[]> = { directus_users: ["first_name", "last_name"] };
	const fieldsOf = (collection: string): string[] =>
		ofHost[collection] ??
		placeFields(collections.find(({ name }) => name === collection)?.fields ?? []).map(({ field }) => field.name);
	const rootsOf = (filter: object): string[] =>
		Object.entries(filter).flatMap(([key, value]) =>
			["_and", "_or"].includes(key) ? (value as object[]).flatMap(rootsOf) : [key],
		);
	/** Columns of a collection that a role may read; undefined when it may not see the collection at all. */
	const readable = (role: RoleName, collection: string): string[] | undefined => {
		const grants = policies
			.filter(({ name }) => roles[role].policies.includes(name))
			.flatMap(({ grants: list }) => list)
			.filter((grant) => grant.collection === collection && grant.action === "read");
		const fields = grants.flatMap((grant) => (grant.fields.includes("*") ? fieldsOf(collection) : grant.fields));
		return grants.length > 0 ? fields : undefined;
	};

	const ownLists = (role: RoleName) =>
		lists
			.filter(({ roles: own }) => own?.includes(role) && own.length < roleNames.length)
			.map(({ collection }) => collection);
	/** Whether a role meets a list at all: it is nobody's or theirs, and they have no other of that collection. */
	const mayOpen = (role: RoleName, { name, collection, roles: own }: (typeof lists)[number]): boolean =>
		policies.some((policy) => policy.app_access && roles[role].policies.includes(policy.name)) &&
		(own?.includes(role) ?? !(name === collection && ownLists(role).includes(collection)));

	test("show and sort by fields that exist", () => {
		const lost = lists.flatMap(({ name, collection, columns, sort, filter }) =>
			[...columns, sort.replace("-", ""), ...rootsOf(filter)]
				.map((path) => path.split(".")[0] ?? "")
				.filter((field) => !fieldsOf(collection).includes(field))
				.map((field) => `${name}: ${field}`),
		);
		expect(lost).toEqual([]);
	});

	test("open for everybody who finds them: sorted and filtered by what they may read", () => {
		const shut = roleNames.flatMap((role) =>
			lists.flatMap((list) => {
				const { name, collection, sort, filter } = list;
				const fields = readable(role, collection);
				if (!fields || !mayOpen(role, list)) return [];
				return [sort.replace("-", "").split(".")[0] ?? "", ...rootsOf(filter)]
					.filter((field) => !fields.includes(field))
					.map((field) => `${role}, ${collection}, ${name}: ${field}`);
			}),
		);
		expect(shut).toEqual([]);
	});

	test("arrange every list that the sidebar offers", () => {
		const arranged = defaultLists.map(({ collection }) => collection);
		const offered = collections.filter(({ table, meta }) => table && !meta.hidden && !meta.singleton);
		expect(offered.map(({ name }) => name).filter((name) => !arranged.includes(name))).toEqual([]);
	});

	test("offer the bookmarks that the day is run by", () => {
		expect(bookmarks.map(({ bookmark }) => bookmark.en)).toEqual(
			expect.arrayContaining(["Departures today", "Arrivals today", "Awaiting payment", "This week"]),
		);
	});

	test("place the dashboard's tiles without overlap", () => {
		const overlaps = panels.flatMap(({ key, place: [x, y, w, h] }, index) =>
			panels
				.slice(index + 1)
				.filter(({ place: [a, b, c, d] }) => x < a + c && a < x + w && y < b + d && b < y + h)
				.map((other) => `${key} and ${other.key}`),
		);
		expect(overlaps).toEqual([]);
	});
});

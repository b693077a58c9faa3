import type { Accountability, RegisterFunctions, SchemaOverview } from "@directus/types";
import { type AccessDeps, type AccessRows, readAccessRows } from "./access-rows.ts";
import { type Sight, sightOf } from "./sight.ts";

/** How long a change that another process made may go unnoticed, in milliseconds; one of this process never does. */
const cachedMs = 2_000;

export interface Sights {
	/** What a person sees; nothing through a share. */
	of(person: Accountability, schema: SchemaOverview): Promise<Sight>;
	/** Whether one of a person's policies gives everything, whatever the caller's accountability says. */
	isAdmin(person: Accountability): Promise<boolean>;
}

/** Keeps in memory who may read what, so that no query costs a look into the permissions. */
export function createSights(deps: AccessDeps, action: RegisterFunctions["action"]): Sights {
	let kept: { access: Promise<AccessRows>; until: number; sights: Map<string, Sight> } | undefined;
	const clear = (): void => {
		kept = undefined;
	};
	for (const scope of ["permissions", "policies", "access", "roles"])
		for (const change of ["create", "update", "delete"]) action(`${scope}.${change}`, clear);

	const known = () => {
		if (!kept || kept.until < Date.now()) {
			const access = readAccessRows(deps);
			access.catch(clear);
			kept = { access, until: Date.now() + cachedMs, sights: new Map() };
		}
		return kept;
	};
	return {
		async of(person, schema) {
			const { access, sights } = known();
			const rows = await access;
			if (person.share) return sightOf([], schema, null);
			const policies = rows.policiesOf(person);
			const key = [person.user, person.app, ...policies].join(" ");
			const sight = sights.get(key) ?? sightOf(rows.rightsOf(policies, person.app), schema, person.user);
			if (sights.size > 10_000) sights.clear();
			sights.set(key, sight);
			return sight;
		},
		async isAdmin(person) {
			const rows = await known().access;
			return rows.isAdmin(rows.policiesOf(person));
		},
	};
}

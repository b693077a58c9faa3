import type { TestStack } from "../../support/stack.ts";

/** Which rows of a collection somebody may read, a Directus filter as it is stored. */
export interface ReadRule {
	collection: string;
	permissions: unknown;
}

interface Held {
	role: string | null;
	user: string | null;
	policy: { id: string; app_access: boolean };
}

/** All rules by which a person reads, those among them that the host gives everybody in its app. Null is who has no login. */
export async function readRules({ api }: TestStack, user: string | null): Promise<ReadRule[]> {
	const list = async <Value>(path: string) => ((await api(path)).body as { data: Value[] }).data;
	const [account] = user ? await list<{ role: string }>(`/users?fields=role&filter[id][_eq]=${user}`) : [];
	const access = await list<Held>("/access?limit=-1&fields=role,user,policy.id,policy.app_access");
	const held = access.filter((row) =>
		user ? row.user === user || row.role === account?.role : row.user === null && row.role === null,
	);
	const isInApp = held.some(({ policy }) => policy.app_access);
	const rules = await list<ReadRule & { policy: string | null }>("/permissions?limit=-1&filter[action][_eq]=read");
	return rules.filter((rule) =>
		rule.policy === null ? isInApp : held.some(({ policy }) => policy.id === rule.policy),
	);
}

import type { Accountability } from "@directus/types";
import { isWithinNetworks } from "./is-within-networks.ts";
import type { Holding } from "./read-holdings.ts";

type Person = Pick<Accountability, "user" | "roles">;

/**
 * What somebody holds by their own or by one of their roles, from wherever they may use it. Who has no role holds what
 * the public holds. The roles are those of the accountability: a person's own and all above it.
 */
export const heldAnywhere = (holdings: readonly Holding[], { user, roles }: Person): Holding[] =>
	holdings.filter((held) => {
		if (held.user !== null && held.user === user) return true;
		if (roles.length === 0) return held.role === null && held.user === null;
		return held.role !== null && roles.includes(held.role);
	});

/** The same of a request: a policy that is kept to some networks is held by who comes from them. */
export const heldBy = (holdings: readonly Holding[], person: Person & Pick<Accountability, "ip">): Holding[] =>
	heldAnywhere(holdings, person).filter(({ ip_access }) => isWithinNetworks(ip_access, person.ip));

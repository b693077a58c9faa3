import { expect, it } from "vitest";
import { heldAnywhere, heldBy } from "./held-by.ts";
import type { Holding } from "./read-holdings.ts";

const holding = (values: Partial<Holding>): Holding => ({
	role: null,
	user: null,
	policy: "p",
	ip_access: null,
	admin: false,
	app: false,
	...values,
});
const anne = { user: "anne", roles: ["office", "desk"], ip: "192.0.2.7" };

it.each([
	["their own", { user: "anne" }, true],
	["their role's", { role: "desk" }, true],
	["a role's above theirs", { role: "office" }, true],
	["another's", { user: "mary" }, false],
	["a role's they are not of", { role: "crew" }, false],
	["the public's", {}, false],
	["their own, from their network", { user: "anne", ip_access: "192.0.2.0/24" }, true],
	["their own, from another network", { user: "anne", ip_access: "198.51.100.0/24" }, false],
	["their role's, from another network", { role: "office", ip_access: "198.51.100.0/24" }, false],
])("a person holds %s policy: %j, %s", (_whose, values, holds) => {
	expect(heldBy([holding(values)], anne)).toHaveLength(holds ? 1 : 0);
});

it("who has no role holds what the public holds, and their own", () => {
	const all = [holding({ policy: "public" }), holding({ policy: "own", user: "anne" }), holding({ role: "desk" })];
	const held = (user: string | null) => heldBy(all, { user, roles: [], ip: null }).map(({ policy }) => policy);
	expect([held(null), held("anne")]).toEqual([["public"], ["public", "own"]]);
});

it("what matters wherever somebody is, such as being an administrator, asks for no network", () => {
	expect(heldAnywhere([holding({ role: "desk", ip_access: "198.51.100.0/24" })], anne)).toHaveLength(1);
});

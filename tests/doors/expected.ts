import type { Role } from "./people.ts";
import type { UseCaseName } from "./use-cases.ts";

/** The ways in, by what they ask of whoever comes. */
export const families = ["guest's routes", "desk", "Directus", "tasks", "provider"] as const;
export type Family = (typeof families)[number];

const office: readonly Role[] = ["staff", "manager", "admin"];
const worker: readonly Role[] = ["admin", "worker"];
const company = { desk: office, Directus: office } as const;
const guestsOwn: readonly Role[] = ["guest", "customer"];
const guests = { "guest's routes": ["guest", "customer", ...office] } as const;
/** Compliance lifts a legal limit for one booking, so its number of guests is theirs to write. */
const withCompliance: readonly Role[] = ["staff", "manager", "compliance", "admin"];

/**
 * Who gets a use case done by which way. Everybody else is refused and nothing changes. A Flow with all rights does what
 * it is told whoever sets it off, the database's owner needs no role, and what happened at the payment provider is told by
 * whoever can sign it.
 */
export const doneBy: Record<UseCaseName, Partial<Record<Family, readonly Role[]>>> = {
	approve: company,
	decline: company,
	confirm: company,
	"confirm late": company,
	move: company,
	"move while the price is open": company,
	change: { desk: office, Directus: withCompliance },
	"change while the price is open": { desk: office, Directus: withCompliance },
	cancel: { ...company, ...guests },
	"cancel a hold": { ...company, ...guests },
	"check in": company,
	"check out": company,
	"no-show": company,
	"expire a hold": { Directus: office, tasks: worker },
	"expire a request": { Directus: office, tasks: worker },
};

/**
 * Doors that ask for more than the change itself: forms of other rows, imports, which may create as well, and batches,
 * which write the id as a column.
 */
const wider = ["form of its yacht", "form of its customer", "import", "GraphQL, batch"];

export const isDone = (name: UseCaseName, family: Family, role: Role, door: string): boolean => {
	if (door === "bulk edit by query" && role !== "admin") return false;
	return doneBy[name][family]?.includes(role) === true && !(role === "compliance" && wider.includes(door));
};

const unknownAddress = ["NOT_FOUND", "ROUTE_NOT_FOUND"];
const unsigned: readonly Role[] = ["guest", "nobody"];

/** The codes with which whoever may not is refused. */
export function refusals(name: UseCaseName, family: Family, role: Role, door: string): readonly string[] {
	if (family === "provider") return ["UNAUTHORIZED", "INVALID_INPUT"];
	if (family !== "Directus" && doneBy[name][family] === undefined) return unknownAddress;
	if (door === "socket" && unsigned.includes(role)) return ["UNAUTHORIZED", "AUTH_FAILED"];
	// A schema of GraphQL holds only what its reader may do.
	if (door.startsWith("GraphQL")) return ["FORBIDDEN", "INVALID_INPUT", "GRAPHQL_VALIDATION"];
	if (family === "desk" && unsigned.includes(role)) return ["UNAUTHORIZED"];
	if (family === "tasks" && unsigned.includes(role)) return ["UNAUTHORIZED"];
	if (family === "guest's routes" && role === "nobody") return ["UNAUTHORIZED"];
	return ["FORBIDDEN"];
}

/** What the history says instead of a person of a change of the status; null where people do it and may say why themselves. */
export function codeOf(name: UseCaseName, family: Family | undefined, role: Role): string | null {
	if (family === "guest's routes") return guestsOwn.includes(role) ? "cancelled_by_guest" : "cancelled_by_company";
	if (family === "tasks") return name === "expire a request" ? "request_unanswered" : "hold_unpaid";
	if (family === "provider") return name === "confirm late" ? "paid_late" : "paid";
	return null;
}

/** The code with which whoever may do it otherwise is refused what is not for a charter now: the desk's, by every door. */
export const outOfTurnCodes = (door: string): readonly string[] => [door === "SQL" ? "HS002" : "INVALID_STATE"];

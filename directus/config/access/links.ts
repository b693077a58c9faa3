import { create, except, type Grant, type Policy } from "./grant.ts";

/** What staff both create and point at from other rows. */
const pointedAt = ["bookings", "crew_members", "customers", "maintenance_plans", "marinas", "yachts"];

/**
 * Directus's GraphQL types a pointer as the whole row it leads to, with everything that a new row needs, so that a booking
 * could not name a yacht that exists. Where one of a person's policies grants less than another, it asks for nothing but
 * what all grant: that is what this policy is for. It gives no right that its holders do not have.
 */
export const links: Policy = {
	name: "links",
	description: "Lets GraphQL point at an existing row by its id alone. Gives no right of its own.",
	icon: "link",
	app_access: true,
	admin_access: false,
	grants: pointedAt.map((name) => create(name, { fields: ["id"] })),
};

/** The comparison goes field by field, so "all" must be spelled out. */
export const spelledOut = (grant: Grant): Grant =>
	grant.action === "create" && pointedAt.includes(grant.collection) && grant.fields.includes("*")
		? { ...grant, fields: except(grant.collection, []) }
		: grant;

import type { Rule } from "./grant.ts";

/** Row filters that several policies share. */
export const me = { _eq: "$CURRENT_USER" };

export const published: Rule = {
	_and: [
		{ status: { _eq: "published" } },
		{ _or: [{ published_at: { _null: true } }, { published_at: { _lte: "$NOW" } }] },
	],
};
export const isPublished: Rule = { status: { _eq: "published" } };
export const isActive: Rule = { status: { _eq: "active" } };
export const ownBooking: Rule = { customer: { user: me } };
export const ownedYacht: Rule = { owner: { user: me } };
/** Trips a crew member was offered or has accepted. */
export const assignedTrip: Rule = {
	crew_assignments: { _some: { _and: [{ crew_member: { user: me } }, { status: { _neq: "declined" } }] } },
};
/** `rule` on the row that `field` points at. */
export const of = (field: string, rule: Rule): Rule => ({ [field]: rule });

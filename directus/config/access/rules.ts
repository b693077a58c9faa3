import { folderId, roleId } from "../../ids.ts";
import type { Rule } from "./grant.ts";

/** Row filters that several policies share. */
export const me = { _eq: "$CURRENT_USER" };
export const isMe = (rule: unknown): boolean => JSON.stringify(rule) === JSON.stringify(me);

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
/** The company's own people: no guest and no owner. */
export const colleagues: Rule = {
	role: { _in: (["staff", "manager", "marketer", "compliance", "captain", "crew"] as const).map(roleId) },
};
/** Pictures and films for the site; identity papers and contracts lie in another folder. */
export const siteFolders: Rule = { folder: { _in: [folderId("website"), folderId("yachts")] } };
/** What colleagues read of each other: the list of people in the app shows names, of those who are active. */
export const colleagueFields = ["id", "first_name", "last_name", "avatar", "status"];
/** `rule` on the row that `field` points at. */
export const of = (field: string, rule: Rule): Rule => ({ [field]: rule });
/**
 * Bookings that a crew member was offered or has accepted; `of` may lead there from another collection. Both conditions
 * go through the same join, so they hold for one assignment. Directus ignores an `_and` inside `_some`.
 */
export const assignedTrip = (lead: (rule: Rule) => Rule = (rule) => rule): Rule => ({
	_and: [
		lead({ crew_assignments: { crew_member: { user: me } } }),
		lead({ crew_assignments: { status: { _in: ["offered", "accepted"] } } }),
	],
});

import { expect, it } from "vitest";
import type { RoleName } from "../../ids.ts";
import { collections } from "../../schema/collections/index.ts";
import { placeFields } from "../../schema/to-snapshot/place-fields.ts";
import type { Grant } from "./grant.ts";
import { policies, roles } from "./index.ts";

const columnsOf = (collection: string): { name: string; isPointer: boolean }[] =>
	placeFields(collections.find(({ name }) => name === collection)?.fields ?? [])
		.filter(({ field }) => field.type !== "alias")
		.map(({ field }) => ({ name: field.name, isPointer: field.relation !== undefined }));

const grantsOf = (role: RoleName): Grant[] =>
	policies.filter(({ name }) => roles[role].policies.includes(name)).flatMap(({ grants }) => grants);

/** The collections whose histories a role reads; nothing: of every one. */
const historiesOf = (grants: Grant[]): string[] =>
	grants
		.filter(({ collection, action }) => collection === "directus_revisions" && action === "read")
		.flatMap(({ permissions }) => {
			const rule = permissions.collection as { _in?: string[] } | undefined;
			return rule?._in ?? collections.filter(({ table }) => table).map(({ name }) => name);
		});

/**
 * Columns that the row of a history shows beyond what the role reads of the collection. A pointer left out because its
 * form could not show where it leads says an id and nothing else.
 */
const beyond = (grants: Grant[], collection: string): string[] => {
	const reads = grants.filter((grant) => grant.collection === collection && grant.action === "read");
	const isWhole = reads.some(({ permissions }) => Object.keys(permissions).length === 0);
	const fields = reads.flatMap((grant) => grant.fields);
	return columnsOf(collection)
		.filter(({ name, isPointer }) => !isWhole || !(fields.includes("*") || fields.includes(name) || isPointer))
		.map(({ name }) => `${collection}.${name}`);
};

it.each(Object.keys(roles) as RoleName[])(
	"%s reads the history of a collection only where it reads all of it",
	(role) => {
		const grants = grantsOf(role);
		expect(historiesOf(grants).flatMap((collection) => beyond(grants, collection))).toEqual([]);
	},
);

it("the marketer, who reads parts of a review, does not read its history", () => {
	expect(historiesOf(grantsOf("marketer"))).not.toContain("reviews");
});

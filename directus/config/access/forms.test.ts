import { describe, expect, test } from "vitest";
import { collections } from "../../schema/collections/index.ts";
import { placeFields } from "../../schema/to-snapshot/place-fields.ts";
import { policies, roles } from "./index.ts";
import { isMe } from "./rules.ts";
import { blindBehind, namedIn, sightOf, unseenOf } from "./without-blind-links.ts";

const appRoles = Object.entries(roles)
	.map(([role, { policies: names }]) => ({ role, held: policies.filter(({ name }) => names.includes(name)) }))
	.filter(({ held }) => held.some(({ app_access }) => app_access) && !held.some(({ admin_access }) => admin_access));

describe.each(appRoles)("in the app of $role", ({ held }) => {
	const sight = sightOf(held);
	const reads = held.flatMap(({ grants }) => grants).filter(({ action }) => action === "read");
	const isOwnAccount = (collection: string, field: string) =>
		reads.some((grant) => grant.collection === collection && isMe(grant.permissions[field]));

	test("every link that a form shows leads to columns that the role reads", () => {
		const blind = collections.flatMap(({ name, fields }) =>
			placeFields(fields)
				.map(({ field }) => field)
				.filter((field) => sight(name, field.name) && !isOwnAccount(name, field.name))
				.flatMap((field) => blindBehind(sight, field).map((column) => `${name}.${field.name} shows ${column}`)),
		);
		expect(blind).toEqual([]);
	});

	test("every field that the role writes stands in sections that the app opens for it", () => {
		const written = held
			.flatMap(({ grants }) => grants)
			.filter(({ action }) => action === "update" || action === "create");
		const locked = written.flatMap(({ collection, fields }) =>
			placeFields(collections.find(({ name }) => name === collection)?.fields ?? [])
				.filter(({ field, group }) => group && fields.includes(field.name) && !fields.includes(group))
				.map(({ field, group }) => `${collection}.${field.name} in ${group}`),
		);
		expect(locked).toEqual([]);
	});

	test("the title of every row is made of columns that the role reads", () => {
		const titles = collections
			.filter(({ name }) => sight(name, "id"))
			.flatMap(({ name, meta }) => namedIn(meta.display_template).flatMap((path) => unseenOf(sight, name, path)));
		expect(titles).toEqual([]);
	});
});

test("an owner sees how a payment came, and the crew nothing of a guest but the first name", () => {
	const [owner, crew] = ["owner", "crew"].map((name) => sightOf(policies.filter((policy) => policy.name === name)));
	expect(owner?.("payments", "provider")).toBe(true);
	expect(crew?.("bookings", "guest_first_name")).toBe(true);
	for (const column of ["id", "first_name", "last_name", "phone"]) expect(crew?.("customers", column)).toBe(false);
});

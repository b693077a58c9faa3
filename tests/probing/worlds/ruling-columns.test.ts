import { expect, test } from "vitest";
import { rulingColumns } from "./ruling-columns.ts";

const links = [
	{ collection: "bookings", field: "yacht", related_collection: "yachts", one_field: "bookings" },
	{ collection: "bookings", field: "customer", related_collection: "customers", one_field: "bookings" },
	{ collection: "crew_assignments", field: "booking", related_collection: "bookings", one_field: "crew_assignments" },
	{ collection: "yachts", field: "owner", related_collection: "owners", one_field: null },
];
const ruling = (collection: string, permissions: unknown) =>
	[...rulingColumns([{ collection, permissions }], links)].flatMap(([table, columns]) =>
		[...columns].map((column) => `${table}.${column}`),
	);

test("a column rules in the tables that a rule goes through, and in no other of that name", () => {
	const me = { _eq: "$CURRENT_USER" };
	expect(ruling("bookings", { customer: { user: me } })).toEqual(["bookings.customer", "customers.user"]);
	expect(ruling("bookings", { yacht: { owner: { user: me } } })).toEqual([
		"bookings.yacht",
		"yachts.owner",
		"owners.user",
	]);
	expect(
		ruling("yachts", { _or: [{ status: { _eq: "active" } }, { bookings: { crew_assignments: { status: {} } } }] }),
	).toEqual(["yachts.status", "bookings.yacht", "crew_assignments.booking", "crew_assignments.status"]);
	expect(ruling("yachts", { bookings: { _some: { "year(starts_at)": { _in: [{ status: 1 }] } } } })).toEqual([
		"bookings.yacht",
		"bookings.starts_at",
	]);
	expect(ruling("languages", {})).toEqual([]);
});

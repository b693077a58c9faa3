import { beforeAll, expect, test } from "vitest";
import { type TestStack, useStack } from "../../../../tests/support/stack.ts";
import { tokenOf } from "../../../booking/src/testing/phone-bookings.ts";

let stack: TestStack;
const tokens: Record<string, string> = {};
beforeAll(async () => {
	stack = await useStack();
	for (const role of ["owner", "captain", "customer", "staff"]) tokens[role] = await tokenOf(stack, role);
});

const asked = (role: string, path: string) => stack.api(path, { token: tokens[role] ?? null });
const graphql = (role: string, query: string) =>
	stack.api("/graphql", { token: tokens[role] ?? null, method: "POST", body: JSON.stringify({ query }) });

const probes = [
	"/items/yachts?fields=slug&filter[bookings][total_cents][_gt]=1",
	"/items/yachts?fields=slug&filter[bookings][lines][amount_cents][_gt]=1",
	"/items/yachts?fields=slug&filter[count(bookings)][_gt]=1",
	"/items/yachts?fields=slug&sort=owner.platform_fee_bps",
	"/items/yachts?aggregate[count]=*&filter[rates][amount_cents][_gt]=1",
	"/items/media?fields=id&filter[yacht][bookings][total_cents][_gt]=1",
	"/users?fields=id&filter[$FOLLOW(bookings,changed_by)][total_cents][_gt]=1",
	"/items/reviews?fields=id&filter[yacht][owner][platform_fee_bps][_gt]=1",
];

test.each(probes)("an owner learns nothing of other owners by %s", async (path) => {
	const answer = await asked("owner", path);
	expect(answer.status).toBe(403);
	expect(JSON.stringify(answer.body)).toContain("FORBIDDEN");
});

test("nor by GraphQL", async () => {
	const { body } = await graphql("owner", "{ yachts(filter: { bookings: { total_cents: { _gt: 1 } } }) { slug } }");
	expect(JSON.stringify(body)).toContain("FORBIDDEN");
});

test("a captain learns nothing of trips that are not theirs", async () => {
	const answer = await asked("captain", "/items/yachts?fields=slug&filter[bookings][guests][_gt]=1");
	expect(answer.status).toBe(403);
});

test("what is their own is found by its own columns, linked rows shown beside", async () => {
	const yacht = (await asked("owner", "/items/yachts?fields=id,owner.name,bookings.number&limit=1")).body;
	expect(yacht).toMatchObject({ data: [expect.anything()] });
	const [{ id }] = (yacht as { data: [{ id: string }] }).data;
	expect((await asked("owner", `/items/bookings?filter[yacht][_eq]=${id}&sort=-starts_at`)).status).toBe(200);
	expect(
		(await asked("captain", "/items/crew_assignments?fields=role,booking.yacht.name&sort=-offered_at")).status,
	).toBe(200);
});

test("the site may ask for a person's own bookings by their login", async () => {
	const mine = "/items/bookings?fields=number&filter[customer][user][_eq]=$CURRENT_USER";
	expect((await asked("customer", mine)).body).toMatchObject({ data: expect.arrayContaining([expect.anything()]) });
});

test("staff, who read all of it, filter by whatever they need", async () => {
	for (const path of probes.filter((probe) => !probe.includes("FOLLOW")))
		expect((await asked("staff", path)).status, path).toBe(200);
});

import { randomUUID } from "node:crypto";
import { policyIds } from "@harborsmith/kit";
import { afterAll, beforeAll, expect, it } from "vitest";
import { until } from "../../../tests/support/until.ts";
import { type Payments, usePayments } from "./harness.ts";

let on: Payments;
const roles = { above: randomUUID(), between: randomUUID(), own: randomUUID() };
const people = {
	"of a role below one that is staff": randomUUID(),
	"who is a manager by a policy of their own": randomUUID(),
	"who is a captain": randomUUID(),
	"who is of a role below staff and suspended": randomUUID(),
	"who may enter payments by a policy that is none of ours": randomUUID(),
};
const [below, manager, captain, suspended, stranger] = Object.values(people);
const strange = randomUUID();

beforeAll(async () => {
	on = await usePayments();
	const { sql } = on.stack;
	await sql(
		"insert into directus_roles (id, name, parent) values ($1, 'Office', null), ($2, 'Desk', $1), ($3, 'Night desk', $2)",
		[roles.above, roles.between, roles.own],
	);
	const nobody = randomUUID();
	for (const [id, role, status] of [
		[below, roles.own, "active"],
		[manager, null, "active"],
		[captain, null, "active"],
		[suspended, roles.own, "suspended"],
		[stranger, null, "active"],
	]) {
		await sql("insert into directus_users (id, email, role, status) values ($1, $2, $3, $4)", [
			id,
			`${id}@${nobody}.example.com`,
			role,
			status,
		]);
	}
	await sql("insert into directus_policies (id, name, app_access) values ($1, 'Strange', true)", [strange]);
	await sql("insert into directus_permissions (policy, collection, action) values ($1, 'payments', 'create')", [
		strange,
	]);
	for (const [role, user, policy] of [
		[roles.above, null, policyIds.staff],
		[null, manager, policyIds.manager],
		[null, captain, policyIds.captain],
		[null, stranger, strange],
	]) {
		await sql(`insert into directus_access (id, role, "user", policy) values ($1, $2, $3, $4)`, [
			randomUUID(),
			role,
			user,
			policy,
		]);
	}
});
afterAll(async () => {
	const { sql } = on.stack;
	await sql("delete from directus_notifications where recipient = any($1)", [Object.values(people)]);
	await sql(`delete from directus_access where "user" = any($1) or role = $2 or policy = $3`, [
		Object.values(people),
		roles.above,
		strange,
	]);
	await sql("delete from directus_permissions where policy = $1", [strange]);
	await sql("delete from directus_policies where id = $1", [strange]);
	await sql("delete from directus_users where id = any($1)", [Object.values(people)]);
	for (const role of [roles.own, roles.between, roles.above])
		await sql("delete from directus_roles where id = $1", [role]);
});

const told = async (where: string, values: unknown[]): Promise<string[]> => {
	const rows = await on.stack.sql<{ recipient: string }>(
		`select distinct recipient from directus_notifications where recipient = any($1) and ${where}`,
		[Object.values(people), ...values],
	);
	return rows.map(({ recipient }) => recipient).sort();
};

it("money that needs a person is told to who holds staff or manager by whatever way, and to nobody else", async () => {
	const number = `T-${randomUUID()}`;
	const attention = {
		key: randomUUID(),
		code: "refund_by_hand",
		booking: null,
		number,
		params: { amount_cents: 5, currency: "USD" },
	};
	expect((await on.task("notify-office", attention)).status).toBe(200);
	expect(await told("subject like $2", [`%${number}`])).toEqual([below, manager].sort());
});

it("everybody in the office finds a new request in the app, in their language, and nobody else does", async () => {
	for (const [id, language] of [
		[below, "en-US"],
		[manager, "es-ES"],
	])
		await on.stack.sql("update directus_users set language = $2 where id = $1", [id, language]);
	const [booking] = await on.stack.sql<{ id: string }>(
		`insert into bookings (yacht, customer, starts_at, ends_at, charter_type, guests, status)
		select y.id, c.id, now() + interval '400 days', now() + interval '400 days 4 hours', 'dockside', 1, 'requested'
		from yachts y, customers c where c.email is not null limit 1 returning id`,
	);
	const [notice] = await on.stack.sql<{ payload: Record<string, unknown> }>(
		"select payload from outbox where topic = 'staff.notice' and payload ->> 'booking' = $1",
		[booking?.id],
	);
	// Whoever comes second, this or the worker, tells nobody again.
	expect((await on.task("notify-office", notice?.payload)).status).toBe(200);
	const found = await until(
		() =>
			on.stack.sql<{ recipient: string; message: string }>(
				"select recipient, message from directus_notifications where item = $1 and recipient = any($2)",
				[booking?.id, Object.values(people)],
			),
		(rows) => rows.length > 0,
		{ seconds: 30, what: "the notification" },
	);
	await on.stack.sql("update bookings set status = 'cancelled' where id = $1", [booking?.id]);
	const messageTo = (person: string | undefined) => found.find(({ recipient }) => recipient === person)?.message;
	expect(messageTo(below)).toContain("Approve: the guest is mailed");
	expect(messageTo(manager)).toContain("Aceptar: el huésped recibe");
	expect(found).toHaveLength(2);
});

it("a request for a yacht with the longest of names is told with a subject that the app keeps", async () => {
	const key = randomUUID();
	const params = {
		name: `${key} ${"o".repeat(240)}`,
		starts_local: "2033-06-14 09:00",
		until_local: "2033-06-13 09:00",
	};
	const asked = { key, code: "request_to_answer", booking: null, number: "HS-00000000", params };
	expect((await on.task("notify-office", asked)).status).toBe(200);
	const rows = await on.stack.sql<{ length: number }>(
		"select length(subject) from directus_notifications where subject like $1",
		[`%${key}%`],
	);
	expect(rows.length).toBeGreaterThan(0);
	expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([255]));
	await on.stack.sql("delete from directus_notifications where subject like $1", [`%${key}%`]);
});

import { randomUUID } from "node:crypto";
import { type RoleName, roleId, roleNames } from "../../directus/testing/index.ts";
import type { TestStack } from "./stack.ts";

/** Two of everything: rows that belong to the people signed in, and rows of others. */
export interface Fixtures {
	tokens: Record<RoleName, string>;
	users: Record<RoleName, string>;
	ownYacht: string;
	otherYacht: string;
	draftYacht: string;
	ownCustomer: string;
	ownBooking: string;
	otherBooking: string;
	tag: string;
}

const members = roleNames.filter((role) => role !== "admin");

async function makeMembers(stack: TestStack, tag: string): Promise<Pick<Fixtures, "tokens" | "users">> {
	const made = await Promise.all(
		members.map(async (role) => {
			const user = { id: randomUUID(), token: randomUUID(), email: `${role}-${tag}@example.com` };
			const { status, body } = await stack.api("/users", {
				method: "POST",
				body: JSON.stringify({ ...user, role: roleId(role) }),
			});
			if (status !== 200) throw new Error(JSON.stringify(body));
			return { role, ...user };
		}),
	);
	return {
		tokens: Object.fromEntries(made.map(({ role, token }) => [role, token])) as Fixtures["tokens"],
		users: Object.fromEntries(made.map(({ role, id }) => [role, id])) as Fixtures["users"],
	};
}

/** Inserts people, yachts and bookings by SQL, so that only permissions decide what a test sees. */
export async function makeFixtures(stack: TestStack): Promise<Fixtures> {
	const tag = randomUUID().slice(0, 8);
	const { tokens, users } = await makeMembers(stack, tag);
	const ids = Object.fromEntries(
		[
			"marina",
			"owner",
			"otherOwner",
			"ownYacht",
			"otherYacht",
			"draftYacht",
			"ownCustomer",
			"otherCustomer",
			"captain",
			"crew",
			"ownBooking",
			"otherBooking",
		].map((name) => [name, randomUUID()]),
	);
	const { sql } = stack;

	await sql("INSERT INTO marinas (id, name, slug) VALUES ($1, 'Test', $2)", [ids.marina, `m-${tag}`]);
	for (const [id, user] of [
		[ids.owner, users.owner],
		[ids.otherOwner, null],
	]) {
		await sql('INSERT INTO owners (id, name, "user") VALUES ($1, $2, $3)', [id, `Owner ${tag}`, user]);
	}
	for (const [id, owner, status] of [
		[ids.ownYacht, ids.owner, "inactive"],
		[ids.otherYacht, ids.otherOwner, "active"],
		[ids.draftYacht, ids.otherOwner, "draft"],
	]) {
		await sql(
			`INSERT INTO yachts (id, name, slug, status, owner, marina, charter_types, max_guests, certificate, certificate_guests)
			VALUES ($1, $2, $3, $4, $5, $6, '["captained"]', 12, 'inspected', 12)`,
			[id, `Yacht ${tag}`, `y-${id}`, status, owner, ids.marina],
		);
	}
	for (const [id, user] of [
		[ids.ownCustomer, users.customer],
		[ids.otherCustomer, null],
	]) {
		await sql(
			`INSERT INTO customers (id, first_name, last_name, email, phone, "user") VALUES ($1, 'Ada', $2, $3, '+1', $4)`,
			[id, tag, `${id}@example.com`, user],
		);
	}
	for (const [id, user, role] of [
		[ids.captain, users.captain, "captain"],
		[ids.crew, users.crew, "deckhand"],
	]) {
		await sql(`INSERT INTO crew_members (id, first_name, last_name, role, "user") VALUES ($1, 'Max', $2, $3, $4)`, [
			id,
			tag,
			role,
			user,
		]);
	}
	for (const [id, yacht, customer] of [
		[ids.ownBooking, ids.ownYacht, ids.ownCustomer],
		[ids.otherBooking, ids.otherYacht, ids.otherCustomer],
	]) {
		await sql(
			`INSERT INTO bookings (id, number, status, charter_type, yacht, customer, starts_at, ends_at, guests, internal_notes)
			VALUES ($1, $2, 'confirmed', 'captained', $3, $4, '2031-05-01T17:00Z', '2031-05-01T21:00Z', 4, 'secret')`,
			[id, `T-${id}`, yacht, customer],
		);
	}
	for (const member of [ids.captain, ids.crew]) {
		await sql(
			"INSERT INTO crew_assignments (booking, crew_member, role, status) VALUES ($1, $2, 'captain', 'accepted')",
			[ids.ownBooking, member],
		);
	}
	return { tokens, users, tag, ...ids } as Fixtures;
}

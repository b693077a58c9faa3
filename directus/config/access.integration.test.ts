import { beforeAll, describe, expect, test } from "vitest";
import { type Fixtures, makeFixtures } from "../../tests/support/fixtures.ts";
import { type TestStack, useStack } from "../../tests/support/stack.ts";
import { policyId, type RoleName, roleId } from "../ids.ts";
import { collections } from "../schema/collections/index.ts";
import { matrixCells } from "./access/matrix.ts";

interface Answer {
	status: number;
	body: { data?: never; errors?: { extensions: { code: string } }[] };
}
type Access = Record<string, Record<string, { access: "none" | "partial" | "full" }>>;

let stack: TestStack;
let made: Fixtures;

beforeAll(async () => {
	stack = await useStack();
	made = await makeFixtures(stack);
});

const call = async (role: RoleName | null, path: string, method = "GET", body?: unknown): Promise<Answer> =>
	(await stack.api(path, {
		method,
		token: role ? made.tokens[role] : null,
		...(body === undefined ? {} : { body: JSON.stringify(body) }),
	})) as Answer;

const rows = async (role: RoleName | null, path: string): Promise<Record<string, unknown>[]> => {
	const { status, body } = await call(role, path);
	expect(status, JSON.stringify(body)).toBe(200);
	return body.data ?? [];
};

const seen = async (role: RoleName | null, collection: string, ids: string[]): Promise<string[]> => {
	const filter = encodeURIComponent(JSON.stringify({ id: { _in: ids } }));
	return (await rows(role, `/items/${collection}?fields=id&filter=${filter}`)).map(({ id }) => String(id));
};

const graphql = async (role: RoleName, query: string): Promise<{ data?: unknown; errors?: unknown[] }> => {
	const { body } = await stack.api("/graphql", {
		method: "POST",
		token: made.tokens[role],
		body: JSON.stringify({ query }),
	});
	return body as { data?: unknown; errors?: unknown[] };
};

describe("the matrix", () => {
	const letters = { create: "c", read: "r", update: "u", delete: "d" } as const;
	const roles = [...new Set(matrixCells().map(({ role }) => role))];

	test.each(roles)("%s may do exactly what the matrix says", async (role) => {
		const { data } = (await call(role as RoleName, "/permissions/me")).body as { data?: Access };
		const found = matrixCells()
			.filter((cell) => cell.role === role)
			.map(({ collection }) => {
				const cells = Object.entries(letters).map(([action, letter]) => {
					const access = data?.[collection]?.[action]?.access ?? "none";
					return access === "none" ? "" : access === "full" ? letter.toUpperCase() : letter;
				});
				return { collection, role, may: cells.join("") };
			});
		expect(found).toEqual(matrixCells().filter((cell) => cell.role === role));
	});

	test("every collection of the schema has a row", () => {
		const listed = new Set(matrixCells().map(({ collection }) => collection));
		expect(collections.filter(({ name, table }) => table && !listed.has(name)).map(({ name }) => name)).toEqual([]);
	});

	test.each(roles)("%s gets 403 for each collection outside the matrix", async (role) => {
		for (const { collection, may } of matrixCells().filter((cell) => cell.role === role)) {
			const path = collection.startsWith("directus_") ? collection.replace("directus_", "/") : `/items/${collection}`;
			const { status } = await call(role as RoleName, `${path}?limit=1`);
			const expected = /r/i.test(may) ? 200 : 403;
			if (collection !== "directus_settings" && collection !== "directus_translations")
				expect(status, collection).toBe(expected);
		}
	});
});

describe("the public", () => {
	const open = [
		"articles",
		"articles_translations",
		"faqs",
		"faqs_translations",
		"languages",
		"marinas",
		"marinas_translations",
		"media",
		"navigation",
		"navigation_translations",
		"pages",
		"pages_translations",
		"redirects",
		"reviews",
		"testimonials",
		"testimonials_translations",
		"yachts",
		"yachts_translations",
	];
	const tables = collections.filter(({ table }) => table).map(({ name }) => name);

	test("reads published collections and nothing else", async () => {
		const readable: string[] = [];
		for (const name of tables) if ((await call(null, `/items/${name}?limit=1`)).status === 200) readable.push(name);
		expect(readable.sort()).toEqual(open);
	});

	test("writes nothing", async () => {
		for (const name of tables) {
			const posted = await call(null, `/items/${name}`, "POST", { status: "draft" });
			expect(posted.status, name).not.toBe(200);
		}
	});

	test("sees active yachts only, without what is internal", async () => {
		expect(await seen(null, "yachts", [made.ownYacht, made.otherYacht, made.draftYacht])).toEqual([made.otherYacht]);
		expect((await call(null, "/items/yachts?fields=owner")).status).toBe(403);
		expect((await call(null, "/items/yachts?fields=security_deposit_cents")).status).toBe(403);
	});

	test("sees no files, users or shares", async () => {
		for (const path of ["/files", "/users", "/shares", "/roles"])
			expect((await call(null, path)).status, path).toBe(403);
	});
});

describe("customers", () => {
	test("see their own bookings and nobody else's", async () => {
		expect(await seen("customer", "bookings", [made.ownBooking, made.otherBooking])).toEqual([made.ownBooking]);
		const [row] = await rows("customer", `/items/bookings?filter[id][_eq]=${made.ownBooking}`);
		expect(row).not.toHaveProperty("internal_notes");
		expect(row).toHaveProperty("total_cents");
	});

	test("cannot change a booking or book past the endpoint", async () => {
		expect((await call("customer", `/items/bookings/${made.ownBooking}`, "PATCH", { guests: 5 })).status).toBe(403);
	});

	test("keep their own details up to date but not their e-mail", async () => {
		const path = `/items/customers/${made.ownCustomer}`;
		expect((await call("customer", path, "PATCH", { phone: "+1 415 555 0100" })).status).toBe(200);
		expect((await call("customer", path, "PATCH", { email: "other@example.com" })).status).toBe(403);
	});

	test("get the same answers over GraphQL", async () => {
		const own = await graphql(
			"customer",
			`{ bookings(filter: { id: { _in: ["${made.ownBooking}", "${made.otherBooking}"] } }) { id } }`,
		);
		expect(own.data).toEqual({ bookings: [{ id: made.ownBooking }] });
		expect((await graphql("customer", "{ bookings { internal_notes } }")).errors).toBeDefined();
		expect((await graphql("customer", "{ booking_events { id } }")).errors).toBeDefined();
	});
});

describe("everybody who works in the app", () => {
	const workers = ["owner", "captain", "crew", "staff", "manager", "marketer", "compliance"] as const;
	const look = {
		language: "es-ES",
		text_direction: "auto",
		appearance: "dark",
		theme_light: null,
		theme_dark: "Directus Colorized",
	};
	const account = async (role: RoleName) =>
		(
			await stack.sql("SELECT to_jsonb(u) - 'last_access' AS row FROM directus_users u WHERE id = $1", [
				made.users[role],
			])
		)[0]?.row as Record<string, unknown>;

	test.each(workers)("%s chooses language and theme, and nothing of who they are", async (role) => {
		const answer = await call(role, `/users/me?fields=${Object.keys(look)}`, "PATCH", look);
		expect(answer).toMatchObject({ status: 200, body: { data: look } });
		const before = await account(role);
		expect(before).toMatchObject(look);
		for (const change of [
			{ email: "another@example.com" },
			{ role: roleId("admin") },
			{ status: "suspended" },
			{ policies: [{ policy: policyId("admin") }] },
			{ provider: "keycloak" },
			{ external_identifier: "another" },
			{ tfa_secret: "another" },
			{ token: "another-token" },
			{ first_name: "Another" },
			{ auth_data: "{}" },
			{ ...look, email_notifications: false },
		]) {
			const { status } = await call(role, "/users/me", "PATCH", change);
			expect([400, 403], Object.keys(change).join()).toContain(status);
		}
		expect(await account(role)).toEqual(before);
		const other = made.users[role === "crew" ? "captain" : "crew"];
		expect((await call(role, `/users/${other}`, "PATCH", { language: "es-ES" })).status).toBe(403);
	});
});

describe("owners", () => {
	test("see by name which yacht a blocked time, a picture and a paper are about", async () => {
		for (const link of ["blocks/yacht", "media/yacht", "rates/yacht", "documents/yacht", "documents/booking"])
			expect((await call("owner", `/relations/${link}`)).status, link).toBe(200);
		expect((await call("owner", "/items/media?fields=file")).status).toBe(403);
		expect((await call("owner", "/items/blocks?fields=note")).status).toBe(403);
	});

	test("see bookings of their own yachts without the guests", async () => {
		expect(await seen("owner", "bookings", [made.ownBooking, made.otherBooking])).toEqual([made.ownBooking]);
		for (const field of ["customer", "special_requests", "internal_notes", "quote"]) {
			expect((await call("owner", `/items/bookings?fields=${field}`)).status, field).toBe(403);
		}
		const nested = await rows("owner", `/items/bookings?fields=id,customer.*&filter[id][_eq]=${made.ownBooking}`);
		expect(nested).toEqual([{ id: made.ownBooking }]);
	});

	test("cannot find a guest by filtering, sorting or GraphQL", async () => {
		expect((await call("owner", "/items/bookings?filter[customer][last_name][_eq]=x")).status).toBe(403);
		expect((await call("owner", "/items/bookings?sort=customer.last_name")).status).toBe(403);
		expect((await graphql("owner", "{ bookings { customer { phone } } }")).errors).toBeDefined();
	});

	test("see their yachts in any state and other people's only when active", async () => {
		const all = [made.ownYacht, made.otherYacht, made.draftYacht];
		expect((await seen("owner", "yachts", all)).sort()).toEqual([made.ownYacht, made.otherYacht].sort());
	});
});

describe("crew", () => {
	test("see the trips they are on", async () => {
		for (const role of ["crew", "captain"] as const) {
			expect(await seen(role, "bookings", [made.ownBooking, made.otherBooking])).toEqual([made.ownBooking]);
		}
	});

	test("report damage without reading what the guest was charged for it", async () => {
		for (const role of ["crew", "captain"] as const) {
			expect((await call(role, "/items/damage_reports?fields=severity,estimate_cents")).status).toBe(200);
			expect((await call(role, "/items/damage_reports?fields=charged_cents")).status).toBe(403);
		}
	});

	test("learn a guest's phone number as captain only", async () => {
		const [guest] = await rows("captain", `/items/customers?filter[id][_eq]=${made.ownCustomer}&fields=phone`);
		expect(guest).toHaveProperty("phone");
		expect((await call("crew", "/items/customers?fields=phone")).status).toBe(403);
	});

	test("answer their own offers and nothing else", async () => {
		const [mine] = await rows("crew", "/items/crew_assignments?filter[crew_member][user][_eq]=$CURRENT_USER&fields=id");
		const answer = (body: unknown) => call("crew", `/items/crew_assignments/${mine?.id}`, "PATCH", body);
		expect((await answer({ status: "accepted" })).status).toBe(200);
		expect((await answer({ status: "offered" })).status).toBe(400);
		expect((await answer({ fee_cents: 999_999 })).status).toBe(403);
	});
});

describe("staff", () => {
	const patch = (role: RoleName, body: unknown) => call(role, `/items/bookings/${made.ownBooking}`, "PATCH", body);

	test("write notes and reasons but none of the computed columns", async () => {
		expect((await patch("staff", { internal_notes: "calls back", change_reason: "asked" })).status).toBe(200);
		for (const field of [
			"total_cents",
			"paid_cents",
			"payment_status",
			"number",
			"legal_override_reason",
			"manage_version",
		]) {
			expect((await patch("staff", { [field]: "1" })).status, field).toBe(403);
		}
	});

	test("name no payment of the provider and no quote in a booking, new or old", async () => {
		expect((await patch("staff", { quote: {} })).status).toBe(403);
		expect((await call("staff", "/items/bookings", "POST", { yacht: made.ownYacht, quote: {} })).status).toBe(403);
		for (const role of ["staff", "manager", "compliance", "owner", "captain"] as const) {
			const charge = { booking: made.ownBooking, purpose: "fare", amount_cents: 100, provider: "stripe" };
			const forged = await call(role, "/items/charges", "POST", { ...charge, intent: "pi_foreign" });
			expect(forged.status, role).toBe(403);
		}
	});

	test("delete no booking and change no ledger row", async () => {
		expect((await call("staff", `/items/bookings/${made.ownBooking}`, "DELETE")).status).toBe(403);
		expect((await call("staff", "/items/payments", "PATCH", { keys: [], data: { amount_cents: 1 } })).status).not.toBe(
			200,
		);
	});

	test("enter money received elsewhere, while refunds are the manager's", async () => {
		const payment = { booking: made.otherBooking, amount_cents: 100, provider: "cash" };
		expect((await call("staff", "/items/payments", "POST", { ...payment, kind: "refund" })).status).toBe(403);
		expect((await call("staff", "/items/payments", "POST", { ...payment, kind: "external" })).status).toBe(200);
		expect((await call("manager", "/items/payments", "POST", { ...payment, kind: "refund" })).status).toBe(200);
	});

	test("leave prices to managers", async () => {
		const rate = { yacht: made.ownYacht, charter_type: "captained", unit: "hour", amount_cents: 25_000 };
		expect((await call("staff", "/items/rates", "POST", rate)).status).toBe(403);
		expect((await call("manager", "/items/rates", "POST", rate)).status).toBe(200);
	});
});

describe("the others", () => {
	test("marketers see no guests and no money", async () => {
		for (const name of ["bookings", "customers", "payments", "documents", "owners"]) {
			expect((await call("marketer", `/items/${name}`)).status, name).toBe(403);
		}
	});

	test("marketers see no file of the private folder", async () => {
		const { status, body } = await call("marketer", "/files?fields=folder.name&limit=-1");
		expect(status).toBe(200);
		expect(JSON.stringify(body)).not.toContain("private");
	});

	test("only compliance gives the reason for passing a legal limit", async () => {
		const path = `/items/bookings/${made.ownBooking}`;
		const body = { legal_override_reason: "Coast Guard waiver 2031-17 on file" };
		expect((await call("manager", path, "PATCH", body)).status).toBe(403);
		expect((await call("compliance", path, "PATCH", body)).status).toBe(200);
	});

	test("the worker writes what it produced and reads no internal customer data", async () => {
		expect((await call("worker", "/items/customers?fields=first_name,email&limit=1")).status).toBe(200);
		expect((await call("worker", "/items/customers?fields=notes")).status).toBe(403);
		expect((await call("worker", `/items/bookings/${made.ownBooking}`, "PATCH", { guests: 1 })).status).toBe(403);
	});

	test("nobody makes or changes shares", async () => {
		for (const role of Object.keys(made.tokens) as RoleName[]) {
			const share = { collection: "bookings", item: made.ownBooking };
			expect((await call(role, "/shares", "POST", share)).status, role).toBe(403);
		}
	});
});

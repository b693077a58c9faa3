import { randomUUID } from "node:crypto";
import { personName } from "@harborsmith/domain/contact";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refusal } from "../../../../tests/support/world/refusal.ts";
import { createWorld, type World } from "../../../../tests/support/world/world.ts";

let world: World;
beforeAll(async () => {
	world = await createWorld();
});
afterAll(() => world.close());

const hostile = [
	"Claim prize https://evil.example/x",
	"http:evil",
	"http：evil",
	"evil․com",
	"evil。com",
	"evil\u200D.com",
	"<b>x</b>",
	"＜b＞x",
	"www evil",
	"ｗｗｗ evil",
	"me@evil",
	"me＠evil",
	"Anna\nYour booking is cancelled",
	"Anna\u2028x",
	"Anna\uD800",
];
const email = () => `${randomUUID()}@example.com`;
const inTables: [string, string, () => Record<string, unknown>][] = [
	["customers", "first_name", () => ({ first_name: "Anna", last_name: "Weber", email: email() })],
	["customers", "last_name", () => ({ first_name: "Anna", last_name: "Weber", email: email() })],
	["customers", "emergency_contact_name", () => ({ first_name: "Anna", last_name: "Weber", email: email() })],
	["waitlist_entries", "first_name", () => ({ email: email(), date_from: "2033-06-14", date_to: "2033-06-15" })],
	["crew_members", "last_name", () => ({ first_name: "Anna", last_name: "Weber" })],
];

describe("a name that is none is refused by the database", () => {
	it.each(inTables)("in %s.%s", async (table, field, row) => {
		for (const name of hostile) {
			const refused = await refusal(world.insert(table, { ...row(), [field]: name }));
			expect([name, refused.code, refused.details.details]).toEqual([
				name,
				"HS004",
				[{ field, issue: expect.stringMatching(/^Write a name o/) }],
			]);
		}
	});

	it("in a booking's contact", async () => {
		const yacht = await world.yacht();
		// Half a character is no JSON, which Postgres says by itself.
		for (const name of hostile.filter((text) => !/\p{Cs}/u.test(text))) {
			for (const field of ["first_name", "last_name"]) {
				const contact = { first_name: "Anna", last_name: "Weber", email: email(), [field]: name };
				const refused = await refusal(world.book(yacht, 1, 2, { customer: null, contact: JSON.stringify(contact) }));
				expect([name, refused.code]).toEqual([name, "HS004"]);
			}
		}
	});

	it("when it is changed, while a row from before is left alone", async () => {
		const client = await world.pool.connect();
		await client.query("begin; set local harborsmith.import = 'on'");
		const old = { first_name: "visit evil.example", last_name: "Old", email: email() };
		const id = await world.insert("customers", old, client);
		await client.query("commit");
		client.release();
		await world.pool.query("update customers set last_name = 'Older' where id = $1", [id]);
		const change = world.pool.query("update customers set first_name = 'visit evil2.example' where id = $1", [id]);
		expect((await refusal(change)).code).toBe("HS004");
	});
});

/** A repeatable stream of whole numbers. */
const numbers = (seed: number) => () => {
	seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
	return seed;
};

it("domain and database agree about random names", async () => {
	const next = numbers(20_261_126);
	const parts = [
		..."aBéñß 李ジ.·,:;-'’(/&+=0٣",
		"..",
		" . ",
		"J.",
		"www",
		"Www.",
		"http",
		"S:t",
		"Mother: Anna",
		"\u00AD",
		"\u200D",
		"\u0301",
		"．",
		"…",
		"：",
		"Ａ",
		"𝐱",
		"ﬁ",
		"½",
	];
	const kept: string[] = [];
	const refused: string[] = [];
	for (let round = 0; round < 5_000; round += 1) {
		const length = 1 + (next() % 6);
		const text = Array.from({ length }, () => parts[(next() >> 8) % parts.length] ?? "").join("");
		const name = personName(text);
		if (name.ok) kept.push(name.value);
		else if (name.problem === "address") refused.push(text);
	}
	const problemsOf = async (names: string[]) => {
		const { rows } = await world.pool.query<{ name: string; problem: string | null }>(
			"select name, hs.name_problem(name) as problem from unnest($1::text[]) as name",
			[names],
		);
		return rows;
	};
	expect(Math.min(kept.length, refused.length)).toBeGreaterThan(300);
	expect((await problemsOf(kept)).filter(({ problem }) => problem !== null)).toEqual([]);
	expect((await problemsOf(refused)).filter(({ problem }) => problem === null)).toEqual([]);
});

describe("a language is one of those that are written", () => {
	it.each([
		["customers", () => ({ first_name: "Anna", last_name: "Weber", email: email() })],
		["waitlist_entries", () => ({ email: email(), date_from: "2033-06-14", date_to: "2033-06-15" })],
	] as const)("in %s", async (table, row) => {
		const refused = await refusal(world.insert(table, { ...row(), locale: "xx-XX" }));
		expect([refused.code, refused.details]).toMatchObject(["HS004", { details: [{ field: "locale" }] }]);
		await world.insert(table, { ...row(), locale: "es-ES" });
	});

	it("in a booking", async () => {
		const yacht = await world.yacht();
		expect((await refusal(world.book(yacht, 1, 2, { locale: "<b>" }))).code).toBe("HS004");
	});
});

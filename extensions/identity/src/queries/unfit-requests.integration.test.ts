import { beforeAll, describe, expect, test } from "vitest";
import { openSocket } from "../../../../tests/support/socket.ts";
import { type TestStack, useStack } from "../../../../tests/support/stack.ts";
import { tokenOf } from "../../../../tests/support/token-of.ts";

let stack: TestStack;
const tokens: Record<string, string | null> = { anonymous: null };
beforeAll(async () => {
	stack = await useStack();
	for (const role of ["customer", "staff", "marketer", "crew"]) tokens[role] = await tokenOf(stack, role);
});

const ask = (role: string, method: string, path: string, body?: unknown) =>
	stack.api(path, {
		method,
		token: tokens[role] ?? null,
		...(body === undefined ? {} : { body: JSON.stringify(body) }),
	});
const invalid = {
	errors: [{ message: expect.any(String), extensions: expect.objectContaining({ code: "INVALID_INPUT" }) }],
};
const mistake = [400, invalid];

test.each(["[null]", "[1]", '["resize"]', '{"a":1}', "[[]]", "[", "[[1]]"])(
	"what is to be done to a picture is a list of named steps, not %s",
	async (transforms) => {
		const { status, body } = await ask("anonymous", "GET", `/assets/nope?transforms=${encodeURIComponent(transforms)}`);
		expect([status, body]).toEqual(mistake);
	},
);

describe.each(["anonymous", "customer", "marketer", "staff"])("%s", (role) => {
	test.each([{}, [{ x: 1 }], { key: null, language: null }, { key: ["a"], language: "en" }, { key: "a" }])(
		"adds no translation without a key and a language: %j",
		async (body) => {
			const answer = await ask(role, "POST", "/translations", body);
			expect([answer.status, answer.body]).toEqual(mistake);
		},
	);

	test.each(["shares", "panels", "dashboards", "operations", "folders", "items/yachts"])(
		"deletes nothing of %s without saying what",
		async (path) => {
			for (const body of [{ a: 1 }, { keys: null }, { keys: "" }, { keys: "x" }, { keys: 1 }, { query: null }]) {
				const answer = await ask(role, "DELETE", `/${path}`, body);
				expect([answer.status, answer.body], JSON.stringify(body)).toEqual(mistake);
			}
		},
	);

	test.each(["/fields/yachts", "/collections", "/relations", "/settings", "/items/yachts", "/utils/sort/yachts"])(
		"sends rows to %s in a list of rows",
		async (path) => {
			for (const method of ["POST", "PATCH"]) {
				for (const body of [[null], [1], [[]], [{}, null]]) {
					const answer = await ask(role, method, path, body);
					// What somebody may not use at all is said first.
					expect([400, 403], `${method} ${JSON.stringify(body)}`).toContain(answer.status);
				}
			}
		},
	);

	test.each(["toString", "__proto__", "constructor", "valueOf", "hasOwnProperty"])(
		"finds no collection or field under the name %s",
		async (name) => {
			for (const [method, path] of [
				["GET", `/items/${name}`],
				["GET", `/items/${name}/1`],
				["POST", `/items/${name}`],
				["PATCH", `/items/${name}`],
				["GET", `/fields/${name}`],
				["POST", `/utils/export/${name}`],
				["POST", `/utils/import/${name}`],
				["GET", `/items/yachts?fields=marina.${name}`],
				["GET", `/items/yachts?fields=count(${name})`],
				["GET", `/items/yachts?sort=${name}`],
				["GET", `/items/yachts?filter={"${name}":1}`],
			] as const) {
				const { status } = await ask(role, method, path, method === "GET" ? undefined : { a: 1 });
				expect([400, 403], `${method} ${path}`).toContain(status);
			}
			const comment = await ask(role, "POST", "/comments", { collection: name, item: "1", comment: "a" });
			expect([400, 403]).toContain(comment.status);
		},
	);
});

test("nobody registers by GraphQL, past whatever number of tries", async () => {
	const query = 'mutation { users_register(email: "a@example.com", password: "abcd12345") }';
	for (let attempt = 0; attempt < 7; attempt += 1) {
		const { status, body } = await ask("anonymous", "POST", "/graphql/system", { query });
		expect([status, body]).toMatchObject([403, { errors: [{ extensions: { code: "FORBIDDEN" } }] }]);
	}
});

test.each(["constructor", "__proto__", "exe", ["csv"], 1, null])(
	"an export is refused at once when it has no format that there is: %j",
	async (format) => {
		const { status } = await ask("staff", "POST", "/utils/export/bookings", { format, query: {} });
		expect(status).toBe(400);
	},
);

test.each([
	{ action: "read", collection: "__proto__" },
	{ action: "read", collection: "toString" },
	{ action: "create", collection: "damage_reports" },
	{ action: "create", collection: "damage_reports", data: null },
	{ action: "create", collection: "damage_reports", data: [null] },
	{ action: "update", collection: "damage_reports", ids: ["x"], data: [1] },
	{ action: "update", collection: "damage_reports", data: [null] },
])("a message that names or brings nothing is answered with an error: %j", async (message) => {
	const socket = await openSocket(stack, tokens.crew ?? "");
	const answer = await socket.ask({ type: "items", ...message });
	socket.close();
	expect(answer).toMatchObject({ status: "error", error: { code: "INVALID_INPUT" } });
});

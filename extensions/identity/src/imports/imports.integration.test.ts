import { randomUUID } from "node:crypto";
import { type ClientRequest, request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWorld, type World } from "../../../../tests/support/world/world.ts";

let world: World;
beforeAll(async () => {
	world = await createWorld();
});
afterAll(() => world.close());

const csv = "text/csv";
const json = "application/json";

/** An import whose answer has come within five seconds: its status, and what is said. */
async function importFile(collection: string, type: string, text: string) {
	const form = new FormData();
	form.append("file", new Blob([text], { type }), "a");
	const { directus } = world.stack;
	const answer = await fetch(`${directus.url}/utils/import/${collection}`, {
		method: "POST",
		headers: { Authorization: `Bearer ${directus.admin_token}` },
		body: form,
		signal: AbortSignal.timeout(5_000),
	});
	const body = await answer.text();
	const { errors = [] } = (body ? JSON.parse(body) : {}) as { errors?: { message: string; extensions: object }[] };
	return { status: answer.status, errors };
}

/** The beginning of an upload, which `end` ends with the rest of its file. */
function beginUpload(
	collection: string,
	type: string,
	begin: string,
): { sent: ClientRequest; end: (rest: string) => void } {
	const { directus } = world.stack;
	const boundary = randomUUID();
	const sent = request(`${directus.url}/utils/import/${collection}`, {
		method: "POST",
		headers: {
			Authorization: `Bearer ${directus.admin_token}`,
			"Content-Type": `multipart/form-data; boundary=${boundary}`,
		},
	});
	sent.write(
		`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a"\r\nContent-Type: ${type}\r\n\r\n${begin}`,
	);
	return { sent, end: (rest) => sent.end(`${rest}\r\n--${boundary}--\r\n`) };
}

const statusOf = (sent: ClientRequest): Promise<number | undefined> =>
	new Promise((resolve, reject) => {
		sent.on("error", reject).on("response", (answer) => {
			answer.resume();
			resolve(answer.statusCode);
		});
	});

const idle = async () =>
	(
		await world.one<{ n: number }>(
			"SELECT count(*)::int AS n FROM pg_stat_activity WHERE state = 'idle in transaction' AND datname = current_database()",
		)
	).n;

const wrong: [name: string, type: string, text: string][] = [
	["a row of CSV", csv, "guests\n2\n"],
	["a row of CSV without a last line break", csv, "guests\n2"],
	["a row of JSON", json, '[{"guests":2}]'],
	["many rows of CSV", csv, `guests\n${"2\n".repeat(40)}`],
	["many rows of JSON", json, JSON.stringify(Array.from({ length: 40 }, () => ({ guests: 2 })))],
];

describe.each(wrong)("%s that cannot be written", (_name, type, text) => {
	it("is refused with its sentence, as often as one likes and beside others, and nothing stays open", async () => {
		for (let run = 0; run < 30; run += 1) {
			const { status, errors } = await importFile("bookings", type, text);
			expect([run, status]).toEqual([run, 400]);
			expect(errors[0]).toMatchObject({
				message: 'Validation failed for field "yacht". Value is required.',
				extensions: { code: "FAILED_VALIDATION", field: "yacht" },
			});
		}
		const beside = await Promise.all(Array.from({ length: 12 }, () => importFile("bookings", type, text)));
		expect(beside.map(({ status }) => status)).toEqual(beside.map(() => 400));
		await expect.poll(idle, { timeout: 5_000 }).toBe(0);
	}, 120_000);
});

describe("what the database refuses", () => {
	const faq = (id: string, question: string) => ({ id, question, answer: "So.", status: "draft" });

	it("of one row undoes all, and is said instead of what follows from it", async () => {
		const [first, last] = [randomUUID(), randomUUID()];
		const rows = [faq(first, "First?"), { ...faq(randomUUID(), "Wrong?"), status: "nonsense" }, faq(last, "Last?")];
		const { status, errors } = await importFile("faqs", json, JSON.stringify(rows));
		expect([status, JSON.stringify(errors)]).toEqual([400, expect.not.stringContaining("aborted")]);
		expect(await world.one("SELECT count(*)::int AS n FROM faqs WHERE id IN ($1, $2)", [first, last])).toEqual({
			n: 0,
		});
	});

	it("by a field counts the rows that break its rule", async () => {
		const text = `guests,notes\n${"2,\n".repeat(3)}`;
		const { errors } = await importFile("bookings", csv, text);
		expect(errors[0]?.extensions).toMatchObject({ rows: [{ type: "lines", rows: [1, 2, 3] }] });
	});
});

it.each([
	[json, "{}"],
	[json, '[{"question":'],
	[json, "nothing"],
	[json, "[1]"],
	[json, "[null]"],
])("%s that holds no rows is the sender's mistake: %s", async (type, text) => {
	const { status, errors } = await importFile("faqs", type, text);
	expect([status, errors[0]?.extensions]).toMatchObject([400, { code: "INVALID_INPUT", details: [{ field: "file" }] }]);
});

it("writes new rows and changes those that are there, by CSV and by JSON", async () => {
	const [one, two] = [randomUUID(), randomUUID()];
	const head = " id ,question,answer,status";
	const lines = [`${one},"Is it, or not?",007,draft`, `${two},Two?,true,draft`];
	expect((await importFile("faqs", csv, `${head}\n${lines.join("\n")}`)).status).toBe(200);
	const change = [{ id: two, answer: "Changed" }];
	expect((await importFile("faqs", json, JSON.stringify(change))).status).toBe(200);
	const { rows } = await world.pool.query("SELECT question, answer FROM faqs WHERE id IN ($1, $2) ORDER BY question", [
		one,
		two,
	]);
	expect(rows).toEqual([
		{ question: "Is it, or not?", answer: "007" },
		{ question: "Two?", answer: "Changed" },
	]);
	await world.pool.query("DELETE FROM faqs WHERE id IN ($1, $2)", [one, two]);
});

it.each([
	[
		json,
		(row: string[]) => `[${JSON.stringify({ id: row[0], question: row[1], answer: row[2], status: row[3] })}`,
		"]",
	],
	[csv, (row: string[]) => `id,question,answer,status\n${row.join(",")}`, "\n"],
])(
	"ends an import of %s whose last byte comes after its last row could have been written",
	async (type, write, rest) => {
		const id = randomUUID();
		const { sent, end } = beginUpload("faqs", type, write([id, "Slow line?", "It arrives.", "draft"]));
		const answered = statusOf(sent);
		await pause(1500);
		end(rest);
		expect(await answered).toBe(200);
		expect(await world.one("SELECT question FROM faqs WHERE id = $1", [id])).toEqual({ question: "Slow line?" });
		await world.pool.query("DELETE FROM faqs WHERE id = $1", [id]);
	},
	20_000,
);

it("waits for nobody who has gone in the midst of an upload, be it more of them than may import at once", async () => {
	for (let run = 0; run < 24; run += 1) {
		const { sent } = beginUpload("faqs", csv, "id,question\n");
		sent.on("error", () => undefined);
		await pause(60);
		sent.destroy();
	}
	await expect.poll(async () => (await importFile("faqs", json, "[]")).status, { timeout: 10_000 }).toBe(200);
	await expect.poll(idle, { timeout: 5_000 }).toBe(0);
}, 30_000);

it("answers a form that breaks off in its file, again and again", async () => {
	for (let run = 0; run < 10; run += 1) {
		const { sent } = beginUpload("faqs", csv, "id,question\n");
		const answered = statusOf(sent);
		sent.end();
		expect(await answered).toBe(400);
	}
});

it("answers a form that brings no file", async () => {
	const form = new FormData();
	form.append("collection", "faqs");
	const answer = await world.stack.api("/utils/import/faqs", { method: "POST", body: form });
	expect([answer.status, answer.body]).toMatchObject([400, { errors: [{ extensions: { code: "INVALID_INPUT" } }] }]);
});

it("takes back a table that was exported, with a telephone number that a spreadsheet would take for a sum", async () => {
	const email = `${randomUUID()}@harborsmith.example.com`;
	const id = await world.insert("customers", { first_name: "Ana", last_name: "Ruiz", email, phone: "+14155550100" });
	const filter = encodeURIComponent(JSON.stringify({ id: { _eq: id } }));
	const { body } = await world.stack.api(
		`/items/customers?export=csv&fields=id,first_name,email,phone&filter=${filter}`,
	);
	expect(body).toContain("'+14155550100");
	const changed = String(body).replace("Ana", "Anna");
	expect(await importFile("customers", csv, changed)).toEqual({ status: 200, errors: [] });
	const row = await world.one("SELECT first_name, phone FROM customers WHERE id = $1", [id]);
	expect(row).toEqual({ first_name: "Anna", phone: "+14155550100" });
});

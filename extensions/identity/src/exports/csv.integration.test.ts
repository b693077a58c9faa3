import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestStack, useStack } from "../../../../tests/support/stack.ts";
import { until } from "../../../../tests/support/until.ts";

const formula = '=HYPERLINK("https://evil.example","Open")';
const escaped = `"'=HYPERLINK(""https://evil.example"",""Open"")"`;

let stack: TestStack;
let customer: string;
let booking: string;
beforeAll(async () => {
	stack = await useStack();
	customer = randomUUID();
	const email = `${customer}@example.com`;
	// A row from before names were looked at.
	await stack.sql(
		`WITH past AS MATERIALIZED (SELECT set_config('harborsmith.import', 'on', true))
		INSERT INTO customers (id, first_name, last_name, email) SELECT $1, $2, 'Formula', $3 FROM past`,
		[customer, formula, email],
	);
	const [row] = await stack.sql<{ id: string }>("SELECT id FROM bookings LIMIT 1");
	booking = row?.id ?? "";
});
afterAll(() => stack.sql("DELETE FROM customers WHERE id = $1", [customer]));

test.each(["csv", "csv_utf8"])("a guest who is called as a formula leaves as text by ?export=%s", async (format) => {
	const filter = encodeURIComponent(JSON.stringify({ id: { _eq: customer } }));
	const { status, body } = await stack.api(
		`/items/customers?filter=${filter}&fields=first_name,email&export=${format}`,
	);
	expect(status).toBe(200);
	expect(body).toContain(escaped);
	expect(String(body)).not.toMatch(/[,\n"]"?=HYPERLINK/);
	const search = await stack.api("/items/customers", {
		method: "SEARCH",
		body: JSON.stringify({ query: { filter: { id: { _eq: customer } }, fields: ["first_name"], export: format } }),
	});
	expect(search.body).toContain(escaped);
});

test("rows within rows too, and Directus's own collections", async () => {
	await stack.sql("UPDATE directus_users SET title = $1 WHERE email = 'staff@harborsmith.example.com'", [formula]);
	const users = await stack.api("/users?fields=email,title&limit=-1&export=csv");
	await stack.sql("UPDATE directus_users SET title = NULL WHERE email = 'staff@harborsmith.example.com'");
	expect(users.body).toContain(escaped);
	const related = await stack.api(`/items/bookings/${booking}?fields=number,total_cents,yacht.name&export=csv`);
	expect(related.body).toMatch(/^"number"/);
});

test("and by the export into the file library", async () => {
	const title = `export ${customer}`;
	const query = { filter: { id: { _eq: customer } }, fields: ["first_name"] };
	const asked = await stack.api("/utils/export/customers", {
		method: "POST",
		body: JSON.stringify({ query, format: "csv", file: { title } }),
	});
	expect(asked.status).toBe(204);
	const [file] = await until(
		() => stack.sql<{ id: string }>("SELECT id FROM directus_files WHERE title = $1 AND filesize > 0", [title]),
		(rows) => rows.length > 0,
	);
	const answer = await stack.api(`/assets/${file?.id}`);
	await stack.api(`/files/${file?.id}`, { method: "DELETE" });
	expect(answer.body).toContain(escaped);
});

test("while JSON, and everything that is not an export, says what is stored", async () => {
	const { body } = await stack.api(`/items/customers/${customer}?fields=first_name`);
	expect(body).toEqual({ data: { first_name: formula } });
	const json = await stack.api(`/items/customers/${customer}?fields=first_name&export=json`);
	expect(JSON.stringify(json.body)).not.toContain("'=");
});

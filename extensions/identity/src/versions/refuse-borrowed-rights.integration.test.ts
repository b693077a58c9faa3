import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { folderId } from "../../../../directus/testing/index.ts";
import { type Fixtures, makeFixtures } from "../../../../tests/support/fixtures.ts";
import { type TestStack, useStack } from "../../../../tests/support/stack.ts";

let stack: TestStack;
let made: Fixtures;
const page = randomUUID();
const version = { id: "", key: `v-${randomUUID()}` };
const file = randomUUID();

beforeAll(async () => {
	stack = await useStack();
	made = await makeFixtures(stack);
	await stack.sql("insert into pages (id, title, slug, status) values ($1, 'Draft', $2, 'draft')", [page, page]);
	await stack.sql(
		`insert into directus_files (id, storage, filename_disk, filename_download, title, type, folder)
		values ($1, 'local', $2, 'passport.pdf', 'Passport', 'application/pdf', $3)`,
		[file, `${file}.pdf`, folderId("documents")],
	);
	const answer = await send("POST", "/versions", { key: version.key, name: "New", collection: "pages", item: page });
	version.id = (answer.body as { data: { id: string } }).data.id;
});
afterAll(async () => {
	await stack.sql("delete from pages where id = $1", [page]);
	await stack.sql("delete from directus_files where id = $1", [file]);
});

const send = (method: string, path: string, body?: unknown) =>
	stack.api(path, { method, token: made.tokens.marketer, ...(body ? { body: JSON.stringify(body) } : {}) });
const save = (change: unknown) => send("POST", `/versions/${version.id}/save`, change);
const shown = (fields: string) => send("GET", `/items/pages/${page}?version=${version.key}&fields=${fields}`);

test("a version shows no private file that it moved into a public folder", async () => {
	expect((await save({ image: { id: file, folder: folderId("website") } })).status).toBe(403);
	expect(JSON.stringify((await shown("image.title")).body)).not.toContain("Passport");
	expect((await save({ image: { id: file, filename_disk: "mine.pdf" } })).status).toBe(403);
});

test("a version names no file that its author may not read, alone or within a row of its own", async () => {
	expect((await save({ image: file })).status).toBe(403);
	expect((await save({ image: { id: file } })).status).toBe(403);
	const inside = { create: [{ languages_code: "es-ES", title: "Palabras", pages_id: { id: page, image: file } }] };
	expect((await save({ translations: inside })).status).toBe(403);
	expect(JSON.stringify((await shown("image.title")).body)).not.toContain("Passport");
});

test("what is refused leaves no trace in the history", async () => {
	expect((await save({ title: "Kept" })).status).toBe(200);
	const kept = () => stack.sql("select data from directus_revisions where version = $1", [version.id]);
	const before = await kept();
	expect(before.length).toBeGreaterThan(0);
	expect((await save({ image: file })).status).toBe(403);
	expect((await save({ image: { id: file, folder: folderId("website") } })).status).toBe(403);
	expect((await save([{ image: file }])).status).toBe(400);
	expect(await kept()).toEqual(before);
});

test("a version from before this rule shows and changes no private file, by an administrator neither", async () => {
	const keep = (delta: unknown) =>
		stack.sql("update directus_versions set delta = $2 where id = $1", [version.id, JSON.stringify(delta)]);
	const promote = async (token: string) => {
		const { body } = await stack.api(`/versions/${version.id}/compare`, { token });
		const { mainHash } = (body as { data: { mainHash: string } }).data;
		return stack.api(`/versions/${version.id}/promote`, { method: "POST", token, body: JSON.stringify({ mainHash }) });
	};
	await keep({ image: { id: file, folder: folderId("website") } });
	expect(JSON.stringify((await shown("image.title,image.folder")).body)).not.toContain("Passport");
	// "No changes to promote".
	expect((await promote(made.tokens.marketer)).status).toBe(422);
	expect((await promote(stack.directus.admin_token)).status).toBe(422);
	await keep({ image: file });
	expect((await promote(made.tokens.marketer)).status).toBe(403);
	expect(await stack.sql("select folder from directus_files where id = $1", [file])).toEqual([
		{ folder: folderId("documents") },
	]);
	await keep(null);
});

test("a version gives nobody a right", async () => {
	const permissions = { create: [{ collection: "customers", action: "read", fields: ["*"] }] };
	const role = { policies: { create: [{ policy: { name: "all", permissions } }] } };
	const answer = await save({ image: { id: file, uploaded_by: { id: made.users.marketer, role } } });
	expect(answer.status).toBe(403);
	expect((await send("GET", "/items/customers")).status).toBe(403);
});

test("a version that names a public file by its row shows it", async () => {
	const id = randomUUID();
	await stack.sql(
		`insert into directus_files (id, storage, filename_disk, filename_download, title, type, folder)
		values ($1, 'local', $2, 'deck.jpg', 'The deck', 'image/jpeg', $3)`,
		[id, `${id}.jpg`, folderId("website")],
	);
	expect((await save({ image: { id } })).status).toBe(200);
	expect((await shown("image.title")).body).toMatchObject({ data: { image: { title: "The deck" } } });
	expect((await save({ image: null })).status).toBe(200);
	await stack.sql("delete from directus_files where id = $1", [id]);
});

test("a page is drafted with its translations and published as drafted", async () => {
	const change = { title: "New words", translations: { create: [{ languages_code: "es-ES", title: "Palabras" }] } };
	expect((await save(change)).status).toBe(200);
	expect((await shown("title,translations.title")).body).toMatchObject({
		data: { title: "New words", translations: [{ title: "Palabras" }] },
	});
	const { body } = await send("GET", `/versions/${version.id}/compare`);
	const { mainHash } = (body as { data: { mainHash: string } }).data;
	expect((await send("POST", `/versions/${version.id}/promote`, { mainHash })).status).toBe(200);
	expect((await send("GET", `/items/pages/${page}?fields=title`)).body).toMatchObject({ data: { title: "New words" } });
});

test("a version is read by whatever of its columns", async () => {
	expect((await save({ title: "Changed" })).status).toBe(200);
	for (const fields of ["delta", "id,delta", "delta,key", "*"]) {
		const { status, body } = await send("GET", `/versions/${version.id}?fields=${fields}`);
		expect([fields, status]).toEqual([fields, 200]);
		expect(body).toMatchObject({ data: { delta: { title: "Changed" } } });
	}
	expect((await send("GET", "/versions?fields=delta&limit=1")).status).toBe(200);
});

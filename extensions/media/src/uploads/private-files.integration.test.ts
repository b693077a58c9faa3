import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { folderId } from "../../../../directus/testing/index.ts";
import { type TestStack, useStack } from "../../../../tests/support/stack.ts";
import { tokenOf } from "../../../../tests/support/token-of.ts";
import { pdf, png, sendForm, sendResumable } from "./testing/senders.ts";

let stack: TestStack;
let marketer: string;
let staff: string;
/** A passport scan in the private folder. */
let passport: string;

beforeAll(async () => {
	stack = await useStack();
	[marketer, staff] = await Promise.all([tokenOf(stack, "marketer"), tokenOf(stack, "staff")]);
	const said = { folder: folderId("documents") };
	passport = (await sendForm(stack, staff, { bytes: pdf, name: "passport.pdf", type: "application/pdf", said })).id;
	expect(passport).toMatch(/^[0-9a-f-]{36}$/);
});
afterAll(() => stack.api(`/files/${passport}`, { method: "DELETE" }));

const post = (path: string, body: unknown, token: string) =>
	stack.api(path, { method: "POST", token, body: JSON.stringify(body) });
const patch = (path: string, body: unknown, token: string) =>
	stack.api(path, { method: "PATCH", token, body: JSON.stringify(body) });
const graphql = (query: string, token: string) => post("/graphql/system", { query }, token);
const refused = (answer: { body: unknown }) => expect(JSON.stringify(answer.body)).toMatch(/FORBIDDEN|INVALID_PAYLOAD/);

const passportIsThere = async () => {
	const answer = await stack.api(`/assets/${passport}`, { token: staff });
	expect(answer.status).toBe(200);
	expect(answer.body).toBe(pdf);
};
const own = async (said: Record<string, string> = {}) =>
	(await sendForm(stack, marketer, { bytes: png, name: "deck.png", type: "image/png", said })).id;

describe("a marketer cannot take a private file away", () => {
	test("by writing a row of a file that bears its name", async () => {
		for (const token of [marketer, stack.directus.admin_token]) {
			const row = { type: "image/png", filename_download: "x.png", storage: "local", filename_disk: passport };
			refused(await post("/files", row, token));
			refused(await post("/files", [{ ...row, filename_disk: passport.slice(0, 20) }], token));
			const words = `type: "image/png", filename_download: "x.png", storage: "local", filename_disk: "${passport}"`;
			refused(await graphql(`mutation { create_files_item(data: { ${words} }) { id } }`, token));
		}
		await passportIsThere();
	});

	test("by renaming a file of their own, alone, in bulk, or by GraphQL", async () => {
		const id = await own();
		for (const token of [marketer, stack.directus.admin_token]) {
			for (const change of [
				{ filename_disk: `${passport}.x` },
				{ storage: "other" },
				{ type: "text/html" },
				{ uploaded_by: null },
			]) {
				refused(await patch(`/files/${id}`, change, token));
				refused(await patch("/files", { keys: [id], data: change }, token));
				refused(await patch("/files", [{ id, ...change }], token));
			}
			refused(
				await graphql(
					`mutation { update_files_item(id: "${id}", data: { filename_disk: "${passport}" }) { id } }`,
					token,
				),
			);
		}
		expect(await stack.sql("SELECT filename_disk, type, storage FROM directus_files WHERE id = $1", [id])).toEqual([
			{ filename_disk: `${id}.png`, type: "image/png", storage: expect.any(String) },
		]);
		expect((await stack.api(`/files/${id}`, { method: "DELETE", token: marketer })).status).toBe(204);
		await passportIsThere();
	});

	test("by fields of an upload", async () => {
		const words = { filename_disk: passport, storage: "other", uploaded_by: randomUUID(), tus_id: "1" };
		for (const [word, value] of Object.entries(words)) {
			const content = { bytes: png, name: "x.png", type: "image/png", said: { [word]: value } };
			expect((await sendForm(stack, marketer, content)).status).toBe(403);
			expect((await sendResumable(stack, marketer, content)).status).toBe(403);
		}
		await passportIsThere();
	});

	test("by a resumable upload that takes its place", async () => {
		const content = { bytes: png, name: "x.png", type: "image/png" };
		expect((await sendResumable(stack, marketer, { ...content, said: { replace_id: passport } })).status).toBe(403);
		expect((await sendResumable(stack, marketer, { ...content, said: { id: passport } })).status).toBe(403);
		expect((await sendForm(stack, marketer, content, passport)).status).toBe(403);
		await passportIsThere();
	});

	test("by a file written inside another row", async () => {
		const [media] = await stack.sql<{ id: string }>("SELECT id FROM media LIMIT 1");
		const id = await own();
		for (const file of [
			{ type: "image/png", filename_download: "x.png", storage: "local", filename_disk: passport },
			{ id, filename_disk: `${passport}.x` },
		]) {
			refused(await patch(`/items/media/${media?.id}`, { file }, marketer));
			refused(await patch(`/items/media/${media?.id}`, { file }, stack.directus.admin_token));
		}
		await stack.api(`/files/${id}`, { method: "DELETE" });
		await passportIsThere();
	});

	test("by moving it into the folder of the website, or reading it", async () => {
		refused(await patch(`/files/${passport}`, { folder: folderId("website") }, marketer));
		refused(await patch("/files", { keys: [passport], data: { folder: folderId("website") } }, marketer));
		expect((await stack.api(`/assets/${passport}`, { token: marketer })).status).toBe(403);
		expect((await stack.api(`/assets/${passport}`, { token: null })).status).toBe(403);
	});

	test("by deleting it, and hears no more than that they may not, whether it is used or exists", async () => {
		const customer = await stack.sql<{ id: string }>("SELECT id FROM customers LIMIT 1");
		const document = await post(
			"/items/documents",
			{ subject: "customer", customer: customer[0]?.id, type: "id_proof", title: "Passport", file: passport },
			stack.directus.admin_token,
		);
		expect(JSON.stringify(document.body)).toContain(passport);
		const { id } = (document.body as { data: { id: string } }).data;
		const hidden = await stack.api(`/files/${passport}`, { method: "DELETE", token: marketer });
		const nothing = await stack.api(`/files/${randomUUID()}`, { method: "DELETE", token: marketer });
		expect([hidden.status, nothing.status]).toEqual([403, 403]);
		const byStaff = await stack.api(`/files/${passport}`, { method: "DELETE" });
		expect(byStaff.status).toBe(409);
		await stack.api(`/items/documents/${id}`, { method: "DELETE" });
		await passportIsThere();
	});
});

test("the database refuses a name or a place of another's choosing, whoever writes", async () => {
	const id = await own();
	const attacks = [
		`UPDATE directus_files SET filename_disk = '${passport}' WHERE id = '${id}'`,
		`UPDATE directus_files SET filename_disk = '${id.slice(0, 8)}' WHERE id = '${id}'`,
		`UPDATE directus_files SET filename_disk = '../${id}.png' WHERE id = '${id}'`,
		`UPDATE directus_files SET filename_disk = '${id}.a/${passport}' WHERE id = '${id}'`,
		`UPDATE directus_files SET storage = 'other' WHERE id = '${id}'`,
		`UPDATE directus_files SET tus_data = '{"metadata":{"replace_id":"${passport}"}}' WHERE id = '${id}'`,
		`INSERT INTO directus_files (id, storage, filename_disk) VALUES (gen_random_uuid(), 'local', '${passport}')`,
	];
	for (const attack of attacks) await expect(stack.sql(attack), attack).rejects.toMatchObject({ code: "HS003" });
	await stack.api(`/files/${id}`, { method: "DELETE" });
});

test("what belongs to the host goes on working: both uploads, replacing by both, deleting, and the words about a file", async () => {
	for (const send of [sendForm, sendResumable]) {
		const { status, id } = await send(stack, marketer, { bytes: png, name: "deck.png", type: "image/png" });
		expect([200, 204]).toContain(status);
		expect(
			(await patch(`/files/${id}`, { title: "Deck", description: "From above", tags: ["deck"] }, marketer)).status,
		).toBe(200);
		const other = { bytes: Buffer.concat([png, Buffer.from("x")]), name: "deck.png", type: "image/png" };
		expect((await sendForm(stack, marketer, other, id)).status).toBe(200);
		expect((await sendResumable(stack, marketer, { ...other, bytes: png, said: { id } })).status).toBe(204);
		const answer = await fetch(`${stack.directus.url}/assets/${id}`, {
			headers: { authorization: `Bearer ${marketer}` },
		});
		expect(Buffer.from(await answer.arrayBuffer()).equals(png)).toBe(true);
		const [row] = await stack.sql("SELECT title, filename_disk, filesize, type FROM directus_files WHERE id = $1", [
			id,
		]);
		expect(row).toMatchObject({
			title: "Deck",
			filename_disk: `${id}.png`,
			filesize: String(png.length),
			type: "image/png",
		});
		expect((await stack.api(`/files/${id}`, { method: "DELETE", token: marketer })).status).toBe(204);
	}
});

import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { type TestStack, useStack } from "../../../../tests/support/stack.ts";
import { tokenOf } from "../../../../tests/support/token-of.ts";
import { type Content, png, sendForm, sendResumable } from "./testing/senders.ts";

let stack: TestStack;
let marketer: string;
beforeAll(async () => {
	stack = await useStack();
	marketer = await tokenOf(stack, "marketer");
});

const picture: Content = { bytes: png, name: "deck.png", type: "image/png" };
const gif: Content = {
	bytes: Buffer.from("GIF89a\x01\x00\x01\x00\x00\x00\x00;", "latin1"),
	name: "a.gif",
	type: "image/gif",
};
const refusal = (text: string): unknown => JSON.parse(text);
const invalid = {
	errors: [{ message: expect.any(String), extensions: expect.objectContaining({ code: "INVALID_INPUT" }) }],
};

const unfit: Record<string, Record<string, string>> = {
	"a name with a null byte": { filename_download: "a\0.png" },
	"a name with line ends": { filename_download: "a\r\nb.png" },
	"a name that is a path": { filename_download: "a/../b.png" },
	"a title with a null byte": { title: "a\0b" },
	"a title longer than its column": { title: "a".repeat(256) },
	"a place with a null byte": { location: "a\0b" },
	"a focal point that no column holds": { focal_point_x: "1e30" },
	"a focal point that is no number": { focal_point_y: "x" },
	"a folder that is none": { folder: "x" },
	"a folder that is not there": { folder: randomUUID() },
	"metadata that are no JSON": { metadata: "{" },
	"metadata that Postgres refuses": { metadata: '{"a":"\\u0000"}' },
	"a word that no file has": { rating: "5" },
};

describe.each(Object.entries(unfit))("%s is the sender's mistake", (_name, said) => {
	test.each([
		["in a form", sendForm],
		["by a resumable upload", sendResumable],
	])("%s", async (_door, send) => {
		const { status, text } = await send(stack, marketer, { ...picture, said });
		expect([status, refusal(text)]).toEqual([400, invalid]);
		expect(text).not.toContain("directus_");
	});
});

test.each(["width", "height", "duration"])(
	"the %s of a file is not for people to write, by any door",
	async (field) => {
		const { id } = await sendForm(stack, marketer, picture);
		const patched = await stack.api(`/files/${id}`, {
			method: "PATCH",
			token: marketer,
			body: JSON.stringify({ [field]: -5 }),
		});
		const said = { [field]: "x" };
		expect([
			patched.status,
			(await sendForm(stack, marketer, { ...picture, said })).status,
			(await sendResumable(stack, marketer, { ...picture, said })).status,
		]).toEqual([403, 403, 403]);
		await stack.api(`/files/${id}`, { method: "DELETE" });
	},
);

test("a name is no path and no header when it is changed, by REST or GraphQL", async () => {
	const { id } = await sendForm(stack, marketer, picture);
	for (const name of ["a/../b.png", "..\\b.png", "a\r\nb.png", "a\tb.png", "x\u007f.png", "a".repeat(260)]) {
		const body = JSON.stringify({ filename_download: name });
		const answer = await stack.api(`/files/${id}`, { method: "PATCH", token: marketer, body });
		expect([name, answer.status, answer.body]).toEqual([name, 400, invalid]);
		const query = `mutation { update_files_item(id: "${id}", data: { filename_download: ${JSON.stringify(name)} }) { id } }`;
		const graphql = { method: "POST", token: marketer, body: JSON.stringify({ query }) };
		expect(JSON.stringify((await stack.api("/graphql/system", graphql)).body)).toContain("INVALID_INPUT");
	}
	const [row] = await stack.sql("SELECT filename_download FROM directus_files WHERE id = $1", [id]);
	expect(row).toEqual({ filename_download: "deck.png" });
	await stack.api(`/files/${id}`, { method: "DELETE" });
});

const announce = (headers: Record<string, string>) =>
	fetch(`${stack.directus.url}/files/tus`, {
		method: "POST",
		headers: { "tus-resumable": "1.0.0", authorization: `Bearer ${marketer}`, ...headers },
	});

test.each(["", "0", "-1", "x", "1e3"])("an upload of %j bytes is refused like everything else", async (length) => {
	const words = { "upload-metadata": `filename_download ${btoa("a.png")}` };
	const answer = await announce(length === "" ? words : { ...words, "upload-length": length });
	expect([answer.status, await answer.json()]).toEqual([400, invalid]);
});

test("an upload without a name is refused like everything else", async () => {
	const answer = await announce({ "upload-length": "67", "upload-metadata": `type ${btoa("image/png")}` });
	expect([answer.status, await answer.json()]).toEqual([400, invalid]);
});

describe.each([
	["a form", sendForm],
	["a resumable upload", sendResumable],
])("a file stays of its kind when %s takes its place", (_door, send) => {
	const replace = (content: Content, id: string) =>
		send === sendForm
			? sendForm(stack, marketer, content, id)
			: sendResumable(stack, marketer, { ...content, said: { id } });
	const kept = async (id: string) => {
		const [row] = await stack.sql(
			"SELECT type, filename_disk, filename_download, filesize FROM directus_files WHERE id = $1",
			[id],
		);
		return row;
	};

	test("whatever the content says it is, and is called", async () => {
		const { id } = await sendForm(stack, marketer, picture);
		const before = await kept(id);
		for (const content of [
			gif,
			{ ...gif, name: "deck.png", type: "image/png" },
			{ ...gif, name: "deck", type: "application/octet-stream" },
			{ ...picture, name: "deck.jpg" },
		]) {
			const { status, text } = await replace(content, id);
			expect([content.name, status, refusal(text)]).toEqual([content.name, 400, invalid]);
		}
		expect(await kept(id)).toEqual(before);
		expect([200, 204]).toContain((await replace({ ...picture, name: "stern.png" }, id)).status);
		expect(await kept(id)).toMatchObject({
			type: "image/png",
			filename_disk: `${id}.png`,
			filename_download: "stern.png",
		});
		await stack.api(`/files/${id}`, { method: "DELETE" });
	});
});

test("a resumable upload is kept as what it is, as a form is", async () => {
	const { status, id } = await sendResumable(stack, marketer, { ...picture, type: "image/jpeg" });
	expect(status).toBe(204);
	expect(await stack.sql("SELECT type FROM directus_files WHERE id = $1", [id])).toEqual([{ type: "image/png" }]);
	await stack.api(`/files/${id}`, { method: "DELETE" });
});

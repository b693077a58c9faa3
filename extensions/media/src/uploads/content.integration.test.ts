import { createServer, request } from "node:http";
import { beforeAll, describe, expect, test } from "vitest";
import { type TestStack, useStack } from "../../../../tests/support/stack.ts";
import { tokenOf } from "../../../../tests/support/token-of.ts";
import { until } from "../../../../tests/support/until.ts";
import { type Content, pdf, png, sendForm, sendResumable } from "./testing/senders.ts";

let stack: TestStack;
let marketer: string;
beforeAll(async () => {
	stack = await useStack();
	marketer = await tokenOf(stack, "marketer");
});

const page = "<!doctype html><script>parent.stolen = document.cookie</script>";
const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const hostile: Record<string, Content> = {
	"a page": { bytes: page, name: "offer.html", type: "text/html" },
	"a page that says it is a picture": { bytes: page, name: "offer.png", type: "image/png" },
	"a drawing": { bytes: drawing, name: "logo.svg", type: "image/svg+xml" },
	"a drawing that says it is a picture": { bytes: drawing, name: "logo.png", type: "image/png" },
	"a picture that says it is a page": { bytes: png, name: "deck.png", type: "text/html" },
	"a picture that is called a page": { bytes: png, name: "deck.html", type: "image/png" },
	"a picture that is called a paper": { bytes: png, name: "deck.pdf", type: "image/png" },
	"a paper that is called a picture": { bytes: pdf, name: "menu.png", type: "application/pdf" },
	"a picture that is called a drawing": { bytes: png, name: "deck.svg", type: "image/png" },
	"a script": { bytes: "alert(1)", name: "offer.js", type: "text/javascript" },
	"a program": { bytes: Buffer.from("7f454c4602010100", "hex"), name: "tool", type: "application/octet-stream" },
	"nothing at all": { bytes: "", name: "deck.png", type: "image/png" },
};

describe.each(Object.entries(hostile))("%s is refused", (_name, content) => {
	test("in a form", async () => {
		const { status, text } = await sendForm(stack, marketer, content);
		expect([status, text]).toEqual([400, expect.stringContaining("INVALID_INPUT")]);
	});

	test("by a resumable upload", async () => {
		const { status } = await sendResumable(stack, marketer, content);
		expect(status).toBe(400);
	});
});

const tusHeaders = () => ({ "tus-resumable": "1.0.0", authorization: `Bearer ${marketer}` });
const announce = (name: string, type: string, length = 9000) =>
	fetch(`${stack.directus.url}/files/tus`, {
		method: "POST",
		headers: {
			...tusHeaders(),
			"upload-length": String(length),
			"upload-metadata": `filename_download ${btoa(name)},type ${btoa(type)}`,
		},
	});

test("a drawing is not even announced by a marketer, by its name or its type", async () => {
	expect((await announce("logo.svg", "application/octet-stream")).status).toBe(400);
	expect((await announce("logo", "image/svg+xml")).status).toBe(400);
});

test("an upload whose address could be read in two ways is looked at by nobody but refused", async () => {
	const bytes = Buffer.from(page.padEnd(9000, " "));
	const location = (await announce("deck.png", "image/png")).headers.get("location") ?? "";
	const id = new URL(location, stack.directus.url).pathname.split("/").at(-1) ?? "";
	const piece = { ...tusHeaders(), "upload-offset": "0", "content-type": "application/offset+octet-stream" };
	const statuses: number[] = [];
	for (const path of [`other?x=/${id}`, `other?/${id}`, `${id}?x=1`, "other", `other/${id}`]) {
		const url = `${stack.directus.url}/files/tus/${path}`;
		statuses.push((await fetch(url, { method: "PATCH", headers: piece, body: bytes })).status);
	}
	expect(statuses).toEqual([404, 404, 404, 404, 404]);
	const rows = await stack.sql("SELECT tus_data -> 'offset' AS offset FROM directus_files WHERE tus_id = $1", [id]);
	expect(rows).toEqual([{ offset: 0 }]);
	await stack.sql("DELETE FROM directus_files WHERE tus_id = $1", [id]);
});

test("a file keeps an ending of its kind when it is renamed", async () => {
	const { id } = await sendForm(stack, marketer, { bytes: png, name: "deck.png", type: "image/png" });
	const rename = async (filename_download: string) =>
		(await stack.api(`/files/${id}`, { method: "PATCH", token: marketer, body: JSON.stringify({ filename_download }) }))
			.status;
	expect([await rename("deck.pdf"), await rename("deck.svg"), await rename("deck.jpg"), await rename("deck")]).toEqual([
		400, 400, 200, 200,
	]);
	await stack.api(`/files/${id}`, { method: "DELETE" });
});

test("a sender who goes away leaves nothing that waits for the rest", async () => {
	const name = `gone-${Date.now()}.png`;
	const head = `--part\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: image/png\r\n\r\n`;
	const sending = request(`${stack.directus.url}/files`, {
		method: "POST",
		headers: {
			authorization: `Bearer ${marketer}`,
			"content-type": "multipart/form-data; boundary=part",
			"content-length": "9000000",
		},
	});
	sending.on("error", () => undefined);
	sending.write(head);
	sending.write(Buffer.concat([png, Buffer.alloc(200_000)]));
	const rows = () => stack.sql("SELECT id FROM directus_files WHERE filename_download = $1", [name]);
	await until(rows, (found) => found.length === 1, { what: "its beginning" });
	sending.destroy();
	await until(rows, (found) => found.length === 0, { what: "its end" });
});

test("a beginning in small pieces does not slip through", async () => {
	const words = `filename_download ${Buffer.from("a.png").toString("base64")},type ${Buffer.from("image/png").toString("base64")}`;
	const tus = { "tus-resumable": "1.0.0", authorization: `Bearer ${marketer}` };
	const url = `${stack.directus.url}/files/tus`;
	const announced = await fetch(url, {
		method: "POST",
		headers: { ...tus, "upload-length": "9000", "upload-metadata": words },
	});
	const location = new URL(announced.headers.get("location") ?? "", url).href;
	const piece = { ...tus, "upload-offset": "0", "content-type": "application/offset+octet-stream" };
	expect((await fetch(location, { method: "PATCH", headers: piece, body: png.subarray(0, 8) })).status).toBe(400);
	const together = { ...tus, "upload-length": "4", "upload-metadata": words, "content-type": piece["content-type"] };
	expect((await fetch(url, { method: "POST", headers: together, body: "<svg" })).status).toBe(400);
});

test("a picture under another picture's type is kept as what it is, a PDF as a PDF", async () => {
	const { id } = await sendForm(stack, marketer, { bytes: png, name: "deck.jpg", type: "image/jpeg" });
	const paper = await sendForm(stack, marketer, { bytes: pdf, name: "menu.pdf", type: "application/octet-stream" });
	const rows = await stack.sql("SELECT type FROM directus_files WHERE id = ANY ($1) ORDER BY type", [[id, paper.id]]);
	expect(rows).toEqual([{ type: "application/pdf" }, { type: "image/png" }]);
	for (const one of [id, paper.id]) await stack.api(`/files/${one}`, { method: "DELETE" });
});

test("a drawing is an administrator's to bring, and is downloaded, never shown as a page of the app", async () => {
	const admin = stack.directus.admin_token;
	const { id } = await sendForm(stack, admin, { bytes: drawing, name: "logo.svg", type: "image/svg+xml" });
	const svg = await stack.api(`/assets/${id}`);
	expect(svg.status).toBe(200);
	expect(svg.headers.get("content-disposition")).toMatch(/^attachment/);
	expect(svg.headers.get("content-security-policy")).toContain("default-src 'none'");
	// A file from before, whose type nobody had looked at.
	await stack.sql("UPDATE directus_files SET type = 'text/html' WHERE id = $1", [id]);
	expect((await stack.api(`/assets/${id}`)).headers.get("content-disposition")).toMatch(/^attachment/);
	await stack.api(`/files/${id}`, { method: "DELETE" });
	const picture = await sendForm(stack, admin, { bytes: png, name: "deck.png", type: "image/png" });
	const shown = await stack.api(`/assets/${picture.id}`);
	expect(shown.headers.get("content-disposition")).toMatch(/^inline/);
	expect(shown.headers.get("x-content-type-options")).toBe("nosniff");
	await stack.api(`/files/${picture.id}`, { method: "DELETE" });
});

test("no answer of Directus is left for a browser to guess at", async () => {
	for (const path of ["/server/ping", "/items/pages?limit=1", "/admin", "/assets/x", "/charter/fleet", "/nowhere"]) {
		expect([path, (await stack.api(path)).headers.get("x-content-type-options")]).toEqual([path, "nosniff"]);
	}
});

test("the server fetches no address for anybody, by REST or GraphQL", async () => {
	const asked: string[] = [];
	const inner = createServer((request, response) => {
		asked.push(request.url ?? "");
		response.setHeader("content-type", "image/png").end(png);
	});
	await new Promise<void>((resolve) => inner.listen(0, "127.0.0.1", resolve));
	const address = inner.address();
	const port = typeof address === "object" ? address?.port : 0;
	const query = (url: string) =>
		`mutation { import_file(url: "${url}", data: { filename_download: "a.png", type: "image/png" }) { id } }`;
	for (const token of [marketer, await tokenOf(stack, "staff"), stack.directus.admin_token]) {
		for (const host of ["127.0.0.1", "0.0.0.0", "localhost", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1"]) {
			const url = `http://${host}:${port}/jobs/failed`;
			const rest = await stack.api("/files/import", { method: "POST", token, body: JSON.stringify({ url }) });
			expect(rest.status).toBe(403);
			const body = JSON.stringify({ query: query(url) });
			const { body: answer } = await stack.api("/graphql/system", { method: "POST", token, body });
			expect(JSON.stringify(answer)).toContain("FORBIDDEN");
		}
	}
	inner.close();
	expect(asked).toEqual([]);
});

import type { TestStack } from "../../../../../tests/support/stack.ts";

export interface Sent {
	status: number;
	/** The file's id, empty when there is none. */
	id: string;
	text: string;
}

export interface Content {
	bytes: Uint8Array | string;
	name: string;
	type: string;
	/** Further fields of a form, or words of a resumable upload. */
	said?: Record<string, string>;
}

/** The smallest PDF that is told by its first bytes. */
export const pdf = "%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n";
export const png = Buffer.from(
	"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
	"base64",
);

const blobOf = ({ bytes, type }: Content): Blob =>
	new Blob([typeof bytes === "string" ? bytes : new Uint8Array(bytes)], { type });

/** Sends a form, to a new file or in place of the content of another. */
export async function sendForm(stack: TestStack, token: string, content: Content, replaced?: string): Promise<Sent> {
	const form = new FormData();
	for (const [name, value] of Object.entries(content.said ?? {})) form.append(name, value);
	form.append("file", blobOf(content), content.name);
	const { status, body } = await stack.api(replaced ? `/files/${replaced}` : "/files", {
		method: replaced ? "PATCH" : "POST",
		token,
		body: form,
	});
	const id = (body as { data?: { id?: string } }).data?.id ?? "";
	return { status, id, text: JSON.stringify(body) };
}

/** Sends by the resumable protocol, as the app does; the answer of the first step that is refused, or of the last. */
export async function sendResumable(stack: TestStack, token: string, content: Content): Promise<Sent> {
	const words = { filename_download: content.name, type: content.type, ...content.said };
	const tus = { "tus-resumable": "1.0.0", authorization: `Bearer ${token}` };
	const bytes = await blobOf(content).arrayBuffer();
	const announced = await fetch(`${stack.directus.url}/files/tus`, {
		method: "POST",
		headers: {
			...tus,
			"upload-length": String(bytes.byteLength),
			"upload-metadata": Object.entries(words)
				.map(([name, value]) => `${name} ${Buffer.from(value).toString("base64")}`)
				.join(","),
		},
	});
	if (announced.status !== 201) return { status: announced.status, id: "", text: await announced.text() };
	const location = new URL(announced.headers.get("location") ?? "", `${stack.directus.url}/files/tus`).href;
	const sent = await fetch(location, {
		method: "PATCH",
		headers: { ...tus, "upload-offset": "0", "content-type": "application/offset+octet-stream" },
		body: bytes,
	});
	return { status: sent.status, id: sent.headers.get("directus-file-id") ?? "", text: await sent.text() };
}

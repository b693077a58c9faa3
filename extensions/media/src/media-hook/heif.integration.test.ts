import sharp from "sharp";
import { expect, test } from "vitest";
import { useStack } from "../../../../tests/support/stack.ts";

const picture = () => sharp({ create: { width: 64, height: 64, channels: 3, background: "navy" } });

test("Directus decodes a JPEG and never an AVIF", async () => {
	const stack = await useStack();
	const resized = async (bytes: Buffer, type: string): Promise<number> => {
		const form = new FormData();
		form.append("file", new Blob([new Uint8Array(bytes)], { type }), `picture.${type.slice(6)}`);
		const { body } = await stack.api("/files", { method: "POST", body: form });
		const { id } = (body as { data: { id: string } }).data;
		const { status } = await stack.api(`/assets/${id}?key=system-small-cover`);
		await stack.api(`/files/${id}`, { method: "DELETE" });
		return status;
	};
	expect(await resized(await picture().jpeg().toBuffer(), "image/jpeg")).toBe(200);
	expect(await resized(await picture().avif({ effort: 0 }).toBuffer(), "image/avif")).not.toBe(200);
});

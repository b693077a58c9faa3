import { openAsBlob } from "node:fs";
import type { Client } from "pg";
import { z } from "zod";
import { folderId } from "../../config/ids.ts";
import { idOf } from "../ids.ts";
import { insert, type Row } from "../insert.ts";
import type { StudioItem } from "../studio.ts";

export interface DirectusAddress {
	url: string;
	token: string;
}

const Uploaded = z.object({ data: z.object({ id: z.string() }) });

/** Whether the demo fleet is there without its pictures. */
export async function lacksMedia(client: Client, yachts: readonly { slug: string }[]): Promise<boolean> {
	const ids = yachts.map(({ slug }) => idOf(`yacht ${slug}`));
	const { rowCount: fleet } = await client.query("select 1 from yachts where id = any ($1)", [ids]);
	const { rowCount: media } = await client.query("select 1 from media limit 1");
	return fleet === ids.length && media === 0;
}

/** Removes files that an interrupted seed had uploaded and nothing shows. */
export async function dropLeftovers(client: Client, { url, token }: DirectusAddress): Promise<void> {
	const { rows } = await client.query<{ id: string }>("select id from directus_files where folder = $1", [
		folderId("yachts"),
	]);
	if (rows.length === 0) return;
	const response = await fetch(`${url}/files`, {
		method: "DELETE",
		headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
		body: JSON.stringify(rows.map(({ id }) => id)),
	});
	if (!response.ok) throw new Error(`Directus kept the pictures of an interrupted seed (${response.status}).`);
}

/** Uploads pictures and films as a marketer would; the media rows then start the worker's processing. */
export async function seedMedia(client: Client, directus: DirectusAddress, items: StudioItem[]): Promise<void> {
	const rows: Row[] = [];
	for (const [index, item] of items.entries()) {
		const file = await upload(directus, item);
		const sort = items.slice(0, index).filter(({ yacht }) => yacht === item.yacht).length;
		rows.push({
			id: idOf(`media ${item.filename}`),
			yacht: idOf(`yacht ${item.yacht.slug}`),
			file,
			kind: item.kind,
			category: item.category,
			alt: item.alt,
			is_primary: sort === 0,
			sort,
		});
	}
	await insert(client, "media", rows);
}

async function upload({ url, token }: DirectusAddress, item: StudioItem): Promise<string> {
	const form = new FormData();
	form.set("title", item.title);
	form.set("folder", folderId("yachts"));
	form.set(
		"file",
		await openAsBlob(item.path, { type: item.kind === "image" ? "image/jpeg" : "video/mp4" }),
		item.filename,
	);
	const response = await fetch(`${url}/files`, {
		method: "POST",
		headers: { authorization: `Bearer ${token}` },
		body: form,
	});
	const text = await response.text();
	if (!response.ok) throw new Error(`Directus refused ${item.filename} (${response.status}): ${text.slice(0, 300)}`);
	return Uploaded.parse(JSON.parse(text)).data.id;
}

import { openAsBlob } from "node:fs";
import type { Client } from "pg";
import { z } from "zod";
import { folderId } from "../../ids.ts";
import { idOf } from "../ids.ts";
import { insert } from "../insert.ts";
import type { StudioItem } from "../studio.ts";

export interface DirectusAddress {
	url: string;
	token: string;
}

const Uploaded = z.object({ data: z.object({ id: z.string() }) });

export const mediaId = ({ filename }: StudioItem): string => idOf(`media ${filename}`);
const yachtId = ({ yacht }: StudioItem): string => idOf(`yacht ${yacht.slug}`);

/** The items of yachts that are in the database, and those of them whose row is not. */
export async function sortOut(
	client: Client,
	items: StudioItem[],
): Promise<{ wanted: StudioItem[]; lacking: StudioItem[] }> {
	const ids = async (sql: string): Promise<Set<string>> =>
		new Set((await client.query<{ id: string }>(sql)).rows.map(({ id }) => id));
	const yachts = await ids("select id from yachts");
	const media = await ids("select id from media");
	const wanted = items.filter((item) => yachts.has(yachtId(item)));
	return { wanted, lacking: wanted.filter((item) => !media.has(mediaId(item))) };
}

/** Removes what an interrupted run had uploaded of these items and nothing shows. */
export async function dropLeftovers(
	client: Client,
	{ url, token }: DirectusAddress,
	items: StudioItem[],
): Promise<void> {
	const { rows } = await client.query<{ id: string }>(
		`select f.id from directus_files f join unnest($2::text[], $3::text[]) as item(name, title)
			on f.filename_download = item.name and f.title = item.title
		where f.folder = $1 and not exists (select 1 from media m where m.file = f.id)`,
		[folderId("yachts"), items.map(({ filename }) => filename), items.map(({ title }) => title)],
	);
	if (rows.length === 0) return;
	const response = await fetch(`${url}/files`, {
		method: "DELETE",
		headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
		body: JSON.stringify(rows.map(({ id }) => id)),
	});
	if (!response.ok) throw new Error(`Directus kept the pictures of an interrupted run (${response.status}).`);
}

/** Uploads a picture or film as a marketer would; its row then starts the worker's processing. */
export async function addMedia(
	client: Client,
	directus: DirectusAddress,
	item: StudioItem,
	path: string,
): Promise<void> {
	const file = await upload(directus, item, path);
	const { kind, category, alt, sort } = item;
	const row = { id: mediaId(item), yacht: yachtId(item), file, kind, category, alt, is_primary: sort === 0, sort };
	await insert(client, "media", [row]);
}

async function upload({ url, token }: DirectusAddress, item: StudioItem, path: string): Promise<string> {
	const form = new FormData();
	form.set("title", item.title);
	form.set("folder", folderId("yachts"));
	form.set("file", await openAsBlob(path, { type: item.kind === "image" ? "image/jpeg" : "video/mp4" }), item.filename);
	const response = await fetch(`${url}/files`, {
		method: "POST",
		headers: { authorization: `Bearer ${token}` },
		body: form,
	});
	const text = await response.text();
	if (!response.ok) throw new Error(`Directus refused ${item.filename} (${response.status}): ${text.slice(0, 300)}`);
	return Uploaded.parse(JSON.parse(text)).data.id;
}

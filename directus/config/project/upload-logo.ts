import { readFile } from "node:fs/promises";
import { folderId } from "../../ids.ts";
import type { Client } from "../sync/client.ts";
import { logoId } from "./settings.ts";

/** Puts the logo into the file library once, under an id that the settings know. */
export async function uploadLogo(client: Client): Promise<void> {
	if ((await client.get("/files", { filter: { id: { _eq: logoId } }, fields: "id" })).length > 0) return;
	const svg = await readFile(new URL("logo.svg", import.meta.url));
	const form = new FormData();
	form.set("id", logoId);
	form.set("title", "Harborsmith");
	form.set("folder", folderId("brand"));
	form.set("file", new Blob([svg], { type: "image/svg+xml" }), "harborsmith.svg");
	await client.upload("/files", form);
}

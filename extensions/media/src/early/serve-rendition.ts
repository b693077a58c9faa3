import { createHash } from "node:crypto";
import { pipeline } from "node:stream/promises";
import { refuse } from "@harborsmith/kit";
import { contentTypeOf, type Store } from "@harborsmith/kit/store";
import type { Request, Response } from "express";
import { parseRange } from "./parse-range.ts";

const oneYear = "public, max-age=31536000, immutable";

/** A name's content never changes, so the name is all that a validator needs. */
const etagOf = (name: string): string => `"${createHash("sha1").update(name).digest("base64url")}"`;

const notFound = () => refuse("NOT_FOUND", "no_such_media", {});

const isClientGone = (error: unknown): boolean =>
	error instanceof Error && "code" in error && error.code === "ERR_STREAM_PREMATURE_CLOSE";

/**
 * Sends a rendition, or the part of it that was asked for.
 * @throws NOT_FOUND
 */
export async function serveRendition(store: Store, name: string, request: Request, response: Response): Promise<void> {
	const found = await store.stat(name);
	if (!found) throw notFound();
	const etag = etagOf(name);
	response.set({
		ETag: etag,
		"Cache-Control": oneYear,
		"Accept-Ranges": "bytes",
		"Content-Type": contentTypeOf(name),
	});
	if (request.headers["if-none-match"]?.split(/\s*,\s*/).includes(etag)) {
		response.status(304).end();
		return;
	}
	const isWhole = request.headers["if-range"] !== undefined && request.headers["if-range"] !== etag;
	const range = isWhole ? undefined : parseRange(request.headers.range, found.size);
	if (range === "unsatisfiable") {
		response.removeHeader("Cache-Control");
		response.status(416).set("Content-Range", `bytes */${found.size}`).end();
		return;
	}
	if (range) response.status(206).set("Content-Range", `bytes ${range.start}-${range.end}/${found.size}`);
	response.set("Content-Length", String(range ? range.end - range.start + 1 : found.size));
	if (request.method === "HEAD") {
		response.end();
		return;
	}
	const content = await store.read(name, range);
	try {
		await pipeline(content, response);
	} catch (error) {
		if (!isClientGone(error)) throw error;
	}
}

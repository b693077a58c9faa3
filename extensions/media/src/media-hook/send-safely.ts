import type { HookExtensionContext } from "@directus/types";
import { UUID } from "@harborsmith/domain";
import type { RequestHandler } from "express";

/** What a browser may show under the app's own address; everything else is saved to the disk. */
const shown = new Set([
	"image/jpeg",
	"image/png",
	"image/webp",
	"image/gif",
	"image/avif",
	"video/mp4",
	"video/quicktime",
	"video/webm",
	"application/pdf",
]);

const assetId = new RegExp(`^/(${UUID})`, "i");

/**
 * `/assets`: a file that could carry a script is never shown as a page of the app, only downloaded. Pages go on showing
 * such a drawing as a picture, where its scripts do not run.
 */
export const sendSafely =
	({ database }: Pick<HookExtensionContext, "database">): RequestHandler =>
	(request, _response, next) => {
		const id = assetId.exec(request.path)?.[1];
		if (id === undefined || (request.method !== "GET" && request.method !== "HEAD")) return next();
		database("directus_files")
			.where({ id })
			.first("type")
			.then((row: { type: string | null } | undefined) => {
				if (row && !shown.has(row.type ?? "")) request.query.download = "";
				next();
			}, next);
	};

/** A browser takes what any answer of Directus says it is, and never guesses. */
export const neverSniff: RequestHandler = (_request, response, next) => {
	response.setHeader("X-Content-Type-Options", "nosniff");
	next();
};

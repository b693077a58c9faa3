import type { HookExtensionContext } from "@directus/types";
import { refuse } from "@harborsmith/kit";
import bytes from "bytes";
import type { RequestHandler } from "express";
import { z } from "zod";
import { checkMayChange } from "./checks/check-may-change.ts";
import type { DirectusRequest } from "./directus-request.ts";
import { receiveMultipart } from "./receive-multipart.ts";

const route = /^\/(?:([^/]+)\/?)?$/;

/**
 * `POST /files` and `PATCH /files/:id` with content, in place of Directus's own routes: those store whatever comes under
 * whatever type it claims, and tell extensions when it is done. Requests without a form go on untouched.
 */
export function multipartDoor(directus: HookExtensionContext): RequestHandler {
	const { services, database: knex, env } = directus;
	const maxBytes = bytes.parse(String(env.FILES_MAX_UPLOAD_SIZE ?? "")) ?? undefined;

	const receive = async (request: DirectusRequest, replaced: string | undefined): Promise<unknown> => {
		const { accountability = null, schema } = request;
		const files = new services.FilesService({ schema, knex, accountability });
		if (replaced) await checkMayChange(directus, request, replaced);
		const ids = await receiveMultipart(request, { directus, files, replaced, maxBytes });
		const readable = await files.readMany(ids, request.sanitizedQuery).catch((error: unknown) => {
			if (error instanceof Error && "code" in error && error.code === "FORBIDDEN") return undefined;
			throw error;
		});
		return ids.length === 1 ? readable?.[0] : readable;
	};

	return (request, response, next) => {
		const [matched, id] = route.exec(request.path) ?? [];
		const isDoor = id === undefined ? request.method === "POST" : request.method === "PATCH";
		if (matched === undefined || !isDoor || !request.is("multipart/form-data")) return next();
		if (id !== undefined && !z.uuid().safeParse(id).success) {
			return next(refuse("FORBIDDEN", "file_not_yours", {}));
		}
		receive(request as DirectusRequest, id).then(
			(data) => (data === undefined ? response.status(204).end() : response.json({ data })),
			next,
		);
	};
}

import type { HookExtensionContext } from "@directus/types";
import { charterError, invalidInput } from "@harborsmith/kit";
import type { Request, RequestHandler } from "express";
import { z } from "zod";
import { checkContent, nameIssue } from "./check-content.ts";
import type { DirectusRequest } from "./directus-request.ts";
import { headBytes, isAcceptedName, isAcceptedType, unknownType } from "./file-kinds.ts";
import { hostFieldIn } from "./host-fields.ts";
import { readHead } from "./read-head.ts";

const content = "application/offset+octet-stream";
const uploadId = /^\/([\w-]+)$/;
const rowSchema = z.object({ filename_download: z.string(), type: z.string().nullable(), filesize: z.coerce.number() });

/** What a resumable upload says of its file. Directus writes each of these words to the column of its name. */
function describedBy(request: Request): Map<string, string> {
	const words = (request.header("upload-metadata") ?? "").split(",").filter(Boolean);
	return new Map(
		words.map((word) => {
			const [name = "", value = ""] = word.trim().split(" ");
			return [name, Buffer.from(value, "base64").toString("utf8")] as const;
		}),
	);
}

function checkDescription(request: DirectusRequest): void {
	const isAdministrator = request.accountability?.admin === true;
	// Content that comes along with the announcement could not be looked at before it is stored.
	if (request.is(content)) throw invalidInput([{ field: "request", issue: "announces an upload and has no content" }]);
	const said = describedBy(request);
	const field = hostFieldIn(said.keys(), ["id", "type"]);
	if (field) throw charterError("FORBIDDEN", `The field ${field} of a file follows from its content.`);
	if (!isAcceptedType(said.get("type") || unknownType, isAdministrator)) {
		throw invalidInput([{ field: "type", issue: "is none that can be stored here" }]);
	}
	if (!isAcceptedName(said.get("filename_download") ?? "", isAdministrator)) {
		throw invalidInput([{ field: "filename_download", issue: nameIssue }]);
	}
}

const noUpload = () => charterError("NOT_FOUND", "There is no such upload.");

/**
 * The upload that a request continues. The library behind Directus takes the last part of the whole address for it, query
 * and all: an address that could be read in two ways is none. @throws NOT_FOUND
 */
function uploadOf(request: Request): string {
	const id = uploadId.exec(request.url)?.[1];
	if (id === undefined) throw noUpload();
	return id;
}

/**
 * Resumable uploads (`/files/tus`), before Directus takes them: which words may describe a file, and that its first bytes
 * are what it says. The first piece must be long enough to tell.
 */
export function resumableDoor({ database }: HookExtensionContext): RequestHandler {
	const checkBeginning = async (request: DirectusRequest, id: string): Promise<void> => {
		const row: unknown = await database("directus_files")
			.where("tus_id", id)
			.first("filename_download", "type", "filesize");
		if (!row) throw noUpload();
		const { filename_download: filename, type, filesize } = rowSchema.parse(row);
		const need = Math.min(headBytes, filesize);
		const length = Number(request.header("content-length") ?? 0);
		if (length < need) throw invalidInput([{ field: "request", issue: `begins with at least ${need} bytes at once` }]);
		const head = await readHead(request, need, { putBack: true });
		const isAdministrator = request.accountability?.admin === true;
		checkContent(head.subarray(0, headBytes), { filename, type: type ?? unknownType, isAdministrator });
	};

	return (request, _response, next) => {
		const check = async (): Promise<void> => {
			if (request.method === "POST") return checkDescription(request as DirectusRequest);
			if (request.method === "OPTIONS") return;
			const id = uploadOf(request);
			if (request.method === "PATCH" && request.header("upload-offset") === "0")
				await checkBeginning(request as DirectusRequest, id);
		};
		check().then(() => next(), next);
	};
}

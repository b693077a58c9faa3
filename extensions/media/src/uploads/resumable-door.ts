import type { HookExtensionContext } from "@directus/types";
import { invalidInput, refuse } from "@harborsmith/kit";
import type { Request, RequestHandler } from "express";
import { z } from "zod";
import { checkContent, nameIssue } from "./check-content.ts";
import { checkFolder } from "./checks/check-folder.ts";
import { checkMayChange } from "./checks/check-may-change.ts";
import { checkReplacement } from "./checks/check-replacement.ts";
import type { DirectusRequest } from "./directus-request.ts";
import { headBytes, isAcceptedName, isAcceptedType, unknownType } from "./file-kinds.ts";
import { hostFieldIn } from "./host-fields.ts";
import { readHead } from "./read-head.ts";
import { readFileWords } from "./words/file-words.ts";

const content = "application/offset+octet-stream";
const uploadId = /^\/([\w-]+)$/;
const rowSchema = z.object({
	filename_download: z.string(),
	type: z.string().nullable(),
	filesize: z.coerce.number(),
	tus_data: z.object({ metadata: z.object({ replace_id: z.uuid().optional() }) }),
});
/** Directus stores no upload whose end is not known or that is empty. */
const announcedLength = /^[1-9]\d{0,14}$/;

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

/** @throws INVALID_INPUT, FORBIDDEN */
async function checkDescription(request: DirectusRequest, directus: HookExtensionContext): Promise<void> {
	const isAdministrator = request.accountability?.admin === true;
	// Content that comes along with the announcement could not be looked at before it is stored.
	if (request.is(content)) throw invalidInput([{ field: "request", issue: "announces an upload and has no content" }]);
	const said = describedBy(request);
	const field = hostFieldIn(said.keys(), ["id", "type"]);
	if (field) throw refuse("FORBIDDEN", "file_field_follows", { name: field });
	const { id: replaced, type = unknownType, filename_download: filename, folder } = readFileWords(said);
	if (filename === undefined) throw invalidInput([{ field: "filename_download", issue: "is missing" }]);
	if (!announcedLength.test(request.header("upload-length") ?? "")) {
		throw invalidInput([{ field: "upload-length", issue: "must be the number of bytes that will come" }]);
	}
	if (!isAcceptedType(type, isAdministrator)) {
		throw invalidInput([{ field: "type", issue: "is none that can be stored here" }]);
	}
	if (!isAcceptedName(filename, isAdministrator)) {
		throw invalidInput([{ field: "filename_download", issue: nameIssue }]);
	}
	await checkFolder(directus, request, folder);
	if (!replaced) return;
	await checkMayChange(directus, request, replaced);
	const known = type === unknownType ? undefined : type;
	await checkReplacement(directus.database, { replaced, type: known, filename });
}

const noUpload = () => refuse("NOT_FOUND", "no_such_upload", {});

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
export function resumableDoor(directus: HookExtensionContext): RequestHandler {
	const { database } = directus;
	const checkBeginning = async (request: DirectusRequest, id: string): Promise<void> => {
		const row: unknown = await database("directus_files")
			.where("tus_id", id)
			.first("filename_download", "type", "filesize", "tus_data");
		if (!row) throw noUpload();
		const { filename_download: filename, type: said, filesize, tus_data: upload } = rowSchema.parse(row);
		const need = Math.min(headBytes, filesize);
		const length = Number(request.header("content-length") ?? 0);
		if (length < need) throw invalidInput([{ field: "request", issue: `begins with at least ${need} bytes at once` }]);
		const head = await readHead(request, need, { putBack: true });
		const isAdministrator = request.accountability?.admin === true;
		const type = checkContent(head.subarray(0, headBytes), { filename, type: said ?? unknownType, isAdministrator });
		const replaced = upload.metadata.replace_id;
		if (replaced) await checkReplacement(database, { replaced, type, filename });
		if (type !== said) await database("directus_files").where("tus_id", id).update({ type });
	};

	return (request, _response, next) => {
		const check = async (): Promise<void> => {
			if (request.method === "POST") return checkDescription(request as DirectusRequest, directus);
			if (request.method === "OPTIONS") return;
			const id = uploadOf(request);
			if (request.method === "PATCH" && request.header("upload-offset") === "0")
				await checkBeginning(request as DirectusRequest, id);
		};
		check().then(() => next(), next);
	};
}

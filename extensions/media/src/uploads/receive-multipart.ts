import { Readable } from "node:stream";
import type { HookExtensionContext } from "@directus/types";
import { invalidInput, refuse } from "@harborsmith/kit";
import Busboy, { type FileInfo } from "busboy";
import { titleOf } from "../media-uploader/describe-file.ts";
import { checkContent } from "./check-content.ts";
import { checkFolder } from "./checks/check-folder.ts";
import { checkReplacement } from "./checks/check-replacement.ts";
import type { DirectusRequest } from "./directus-request.ts";
import { headBytes } from "./file-kinds.ts";
import { hostFieldIn } from "./host-fields.ts";
import { readHead } from "./read-head.ts";
import { fileName } from "./words/file-name.ts";
import { readFileWords } from "./words/file-words.ts";

type Files = InstanceType<HookExtensionContext["services"]["FilesService"]>;
type Arriving = Readable & { truncated?: boolean };

interface Door {
	directus: Pick<HookExtensionContext, "services" | "database">;
	files: Files;
	/** The file whose content is replaced, which the person may change. */
	replaced: string | undefined;
	maxBytes: number | undefined;
}

const written: Record<string, unknown> = { null: null, true: true, false: false };

/** The head that was taken, and the rest; Directus looks at `truncated` once all has come. */
function whole(head: Buffer, rest: Arriving): Readable {
	const bytes = Readable.from(
		(async function* () {
			if (head.length > 0) yield head;
			if (!rest.readableEnded) yield* rest;
		})(),
		{ objectMode: false },
	);
	return Object.defineProperty(bytes, "truncated", { get: () => rest.truncated === true });
}

/**
 * Stores the files of a form as Directus's own route does, after a look at the content of each. The fields of a file come
 * before it. Gives the ids in the order of the files.
 * @throws INVALID_INPUT, FORBIDDEN, and what Directus refuses
 */
export function receiveMultipart(
	request: DirectusRequest,
	{ directus, files, replaced, maxBytes }: Door,
): Promise<string[]> {
	const isAdministrator = request.accountability?.admin === true;
	const limits = { fields: 100, fieldSize: 65_536, files: 100, ...(maxBytes !== undefined && { fileSize: maxBytes }) };
	const form = Busboy({ headers: request.headers, defParamCharset: "utf8", limits });
	let fields: Record<string, unknown> = {};

	const store = async (stream: Arriving, { filename, mimeType }: FileInfo): Promise<string> => {
		const said = { ...fields };
		fields = {};
		if (!filename) throw invalidInput([{ field: "file", issue: "has no name" }]);
		const field = hostFieldIn(Object.keys(said), isAdministrator && !replaced ? ["id"] : []);
		if (field) throw refuse("FORBIDDEN", "file_field_follows", { name: field });
		const { filename_download: name = filename, folder } = readFileWords(Object.entries(said));
		if (!fileName.safeParse(name).success) throw invalidInput([{ field: "file", issue: "has a name that is none" }]);
		await checkFolder(directus, request, folder);
		const head = await readHead(stream, headBytes);
		const type = checkContent(head, { filename: name, type: mimeType, isAdministrator });
		if (replaced) await checkReplacement(directus.database, { replaced, type, filename: name });
		const title = said.title || replaced ? {} : { title: titleOf(filename) };
		const data = { ...said, ...title, filename_download: name, type };
		return String(await files.uploadOne(whole(head, stream), data, replaced));
	};

	return new Promise((resolve, reject) => {
		const stored: Promise<string>[] = [];
		const fail = (error: unknown): void => {
			request.unpipe(form);
			request.resume();
			reject(error);
		};
		form.on("field", (name, value) => {
			fields[name] = Object.hasOwn(written, value.trim()) ? written[value.trim()] : value;
		});
		form.on("file", (_name, stream, info) => {
			const one = store(stream, info);
			one.catch((error: unknown) => {
				stream.resume();
				fail(error);
			});
			stored.push(one);
		});
		form.on("error", () => fail(invalidInput([{ field: "request", issue: "could not be read" }])));
		// A sender who goes away ends the form as well, and with it the file that was arriving.
		request.on("close", () => {
			if (!request.complete) form.destroy(new Error("The upload broke off."));
		});
		form.on("close", () => {
			if (stored.length === 0) return fail(invalidInput([{ field: "file", issue: "is missing" }]));
			Promise.all(stored).then(resolve, reject);
		});
		request.pipe(form);
	});
}

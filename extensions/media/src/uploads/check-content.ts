import { invalidInput } from "@harborsmith/kit";
import { isNameOf, kindOfBytes, unknownType } from "./file-kinds.ts";

const accepted =
	"pictures (JPEG, PNG, WebP, GIF, AVIF, HEIC), films (MP4, MOV, WebM, MKV), PDF and subtitles (VTT, SRT)";

export interface Declared {
	filename: string;
	type: string;
	isAdministrator: boolean;
}

/**
 * The type under which a file is kept. Its first bytes decide; what its sender says is believed among relatives only
 * (a film called MP4 or MOV), and a picture under another picture's type is kept as what it is.
 * @throws INVALID_INPUT for content that is not stored, or that is given out as something else
 */
export function checkContent(head: Uint8Array, { filename, type, isAdministrator }: Declared): string {
	const [said = unknownType] = type.toLowerCase().split(";", 1);
	const kind = kindOfBytes(head, isAdministrator);
	const [known] = kind?.types ?? [];
	if (!kind || known === undefined) {
		throw invalidInput([{ field: "file", issue: `is none of what can be stored here: ${accepted}` }]);
	}
	if (!isNameOf(kind, filename)) throw invalidInput([{ field: "filename_download", issue: nameIssue }]);
	if (kind.types.includes(said)) return said;
	if (said === unknownType || said.split("/", 1)[0] === known.split("/", 1)[0]) return known;
	throw invalidInput([{ field: "file", issue: `says that it is ${said} and is ${known}` }]);
}

export const nameIssue = "must end as its content does, such as .jpg, .mp4 or .pdf";

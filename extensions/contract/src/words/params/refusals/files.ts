import * as z from "zod/mini";
import { none } from "../none.ts";

/** Refusals about pictures, films and files that the extensions make themselves. */
export const fileRefusals = {
	media_not_yours: none,
	media_gone: none,
	media_without_file: none,
	no_such_media: none,
	file_not_yours: none,
	file_by_content: none,
	file_field_follows: z.object({ name: z.string() }),
	file_import_off: none,
	no_such_upload: none,
} as const;

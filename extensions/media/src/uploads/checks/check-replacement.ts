import type { HookExtensionContext } from "@directus/types";
import { invalidInput } from "@harborsmith/kit";
import { z } from "zod";
import { isOwnNameOf, kindOfName, kindOfType } from "../file-kinds.ts";

const Row = z.object({ type: z.string().nullable(), filename_disk: z.string().nullable() });

interface Replacement {
	/** The file whose place is taken; one that is not there is nobody's. */
	replaced: string;
	/** Undefined as long as nobody has said or seen it. */
	type: string | undefined;
	filename: string;
}

/**
 * A file stays of its kind: its stored name, and whatever shows it, go by that. What takes its place has the same kind of
 * content, and a name of just that kind. @throws INVALID_INPUT
 */
export async function checkReplacement(
	database: HookExtensionContext["database"],
	{ replaced, type, filename }: Replacement,
): Promise<void> {
	const row: unknown = await database("directus_files").where("id", replaced).first("type", "filename_disk");
	if (!row) return;
	const { type: kept, filename_disk: stored } = Row.parse(row);
	const kind = kindOfType(kept ?? "") ?? kindOfName(stored ?? "");
	if (!kind || (type !== undefined && kindOfType(type) !== kind)) {
		throw invalidInput([{ field: "file", issue: "must be of the same kind as the file whose place it takes" }]);
	}
	if (!isOwnNameOf(kind, filename)) {
		throw invalidInput([{ field: "filename_download", issue: `must end in .${kind.extensions.join(", .")}` }]);
	}
}

import type { EventContext, RegisterFunctions } from "@directus/types";
import { invalidInput, isObject, parse, refuse } from "@harborsmith/kit";
import { z } from "zod";
import { nameIssue } from "./check-content.ts";
import { isAcceptedName, isNameOf, kindOfType } from "./file-kinds.ts";
import { hostFieldIn } from "./host-fields.ts";
import { fileName } from "./words/file-name.ts";

const Keys = z.array(z.uuid());
const Types = z.array(z.string().nullable());
const Named = z.object({ filename_download: fileName });

/**
 * Rows of files come from bytes alone. Directus writes them without an event while it receives an upload, or without an
 * acting person while it finishes one; so what reaches these events with a person is somebody's own text, by whatever
 * door: REST, GraphQL, an import, a flow in their name, a file written inside another row.
 * @throws FORBIDDEN, INVALID_INPUT
 */
export function refuseHostFields(filter: RegisterFunctions["filter"]): void {
	filter("files.create", (_payload, _meta, { accountability }: EventContext) => {
		if (accountability) throw refuse("FORBIDDEN", "file_by_content", {});
	});
	filter("files.update", async (payload, { keys }, { accountability, database }: EventContext) => {
		if (!accountability || !isObject(payload)) return;
		const field = hostFieldIn(Object.keys(payload));
		if (field) throw refuse("FORBIDDEN", "file_field_follows", { name: field });
		if (payload.filename_download === undefined || payload.filename_download === null) return;
		const { filename_download: name } = parse(Named, payload);
		const types = Types.parse(await database("directus_files").whereIn("id", Keys.parse(keys)).pluck("type"));
		const fits = types.every((type) => {
			const kind = kindOfType(type ?? "");
			return kind ? isNameOf(kind, name) : isAcceptedName(name, accountability.admin);
		});
		if (!fits || !isAcceptedName(name, accountability.admin)) {
			throw invalidInput([{ field: "filename_download", issue: nameIssue }]);
		}
	});
}

import type { HookExtensionContext } from "@directus/types";
import { invalidInput } from "@harborsmith/kit";
import { z } from "zod";
import type { DirectusRequest } from "../directus-request.ts";

const Forbidden = z.looseObject({ code: z.literal("FORBIDDEN") });

/** A file is put into a folder that its sender sees. @throws INVALID_INPUT */
export async function checkFolder(
	{ services, database: knex }: Pick<HookExtensionContext, "services" | "database">,
	request: DirectusRequest,
	folder: string | undefined,
): Promise<void> {
	if (folder === undefined) return;
	const { accountability = null, schema } = request;
	const folders = new services.ItemsService("directus_folders", { schema, knex, accountability });
	const found = await folders.readMany([folder], { fields: ["id"] }).catch((error: unknown): unknown[] => {
		if (!Forbidden.safeParse(error).success) throw error;
		return [];
	});
	if (found.length === 0) throw invalidInput([{ field: "folder", issue: "is no folder" }]);
}

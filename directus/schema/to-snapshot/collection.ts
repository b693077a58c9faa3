import type { CollectionDefinition } from "../describe/index.ts";
import { labelTranslations, sorted } from "./sorted.ts";

export function snapshotCollection({ name, label, meta, table }: CollectionDefinition, sort: number): unknown {
	return {
		collection: name,
		meta: sorted({ collection: name, sort, translations: labelTranslations(label), ...meta }),
		...(table ? { schema: { name } } : {}),
	};
}

/**
 * Columns of a file that tell where its bytes are and what they are. Directus sets them when bytes arrive; they are not
 * for people to write, administrators included.
 */
const hostFields = new Set([
	"id",
	"storage",
	"filename_disk",
	"type",
	"filesize",
	"width",
	"height",
	"duration",
	"charset",
	"embed",
	"created_on",
	"uploaded_by",
	"uploaded_on",
	"modified_by",
	"modified_on",
	"tus_id",
	"tus_data",
	// Not a column: a resumable upload's note to itself, which file it takes the place of.
	"replace_id",
]);

/** The first of these fields that belongs to Directus alone, apart from those that a door needs. */
export const hostFieldIn = (names: Iterable<string>, allowed: readonly string[] = []): string | undefined => {
	for (const name of names) if (hostFields.has(name) && !allowed.includes(name)) return name;
	return undefined;
};

/** Directus's own collections, by the name of their path and of their events. */
export const ownScopes = [
	"access",
	"activity",
	"comments",
	"dashboards",
	"files",
	"flows",
	"folders",
	"notifications",
	"operations",
	"panels",
	"permissions",
	"policies",
	"presets",
	"revisions",
	"roles",
	"shares",
	"translations",
	"users",
	"versions",
] as const;

/** `/items/yachts`, `/users`: where Directus answers with a list of rows, or takes a body for rows. */
export const rowsPath = new RegExp(`^/(items/[^/]+|${ownScopes.join("|")})/?$`, "i");

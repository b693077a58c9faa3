import { readFileSync } from "node:fs";
import { readGuarantees } from "../../directus/database/guarantees.ts";

const name = "virtual:harborsmith-release";
const snapshot = new URL("../../snapshots/schema.json", import.meta.url);

/** Builds into the bundle what its database must hold: the hash of its guarantees and the columns of its schema. */
const release = {
	name,
	resolveId: (id) => (id === name ? `\0${name}` : null),
	load(id) {
		if (id !== `\0${name}`) return null;
		const { fields } = JSON.parse(readFileSync(snapshot, "utf8"));
		const columns = fields.filter(({ schema }) => schema).map(({ collection, field }) => `${collection}.${field}`);
		return `export const release = ${JSON.stringify({ guarantees: readGuarantees().hash, columns })};`;
	},
};

export default { plugins: [release] };

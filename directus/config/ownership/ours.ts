import { readFileSync } from "node:fs";
import { publicPolicyId } from "../../ids.ts";
import { resources } from "../resources.ts";
import { retired } from "./retired.ts";

interface Snapshot {
	collections: { collection: string }[];
	fields: { collection: string; field: string }[];
}

const text = (value: unknown): string => (value === null || value === undefined ? "" : String(value));
// The rows do not depend on these values; the demo's logins are among them so that a demo is known as ours, too.
const anyEnv = { DIRECTUS_URL: "http://127.0.0.1", ADMIN_TOKEN: "-", HARBORSMITH_PROFILE: "demo" } as const;

/** The names and ids by which a database's contents are known as ours. */
export interface Ours {
	collections: ReadonlySet<string>;
	/** As `collection.field`. */
	fields: ReadonlySet<string>;
	/** Collections and `collection.field`s of earlier releases. */
	retired: ReadonlySet<string>;
	ids: ReadonlySet<string>;
	/** `preset <role> <collection> <bookmark>`, `permission <policy> <collection> <action>`, `translation <key>`. */
	keys: ReadonlySet<string>;
	publicPolicy: string;
}

let known: Ours | undefined;

export function ours(): Ours {
	known ??= read();
	return known;
}

function read(): Ours {
	const file = new URL("../../../snapshots/schema.json", import.meta.url);
	const snapshot: Snapshot = JSON.parse(readFileSync(file, "utf8"));
	const rows = resources(anyEnv);
	const of = (name: string) => rows.find((resource) => resource.name === name)?.rows ?? [];
	return {
		collections: new Set(snapshot.collections.map(({ collection }) => collection)),
		fields: new Set(snapshot.fields.map(({ collection, field }) => `${collection}.${field}`)),
		retired: new Set(retired),
		ids: new Set([publicPolicyId, ...rows.flatMap(({ rows: list }) => list.map(({ id }) => text(id)))]),
		keys: new Set([
			...of("presets").map(
				({ role, collection, bookmark }) => `preset ${[role, collection, bookmark].map(text).join(" ")}`,
			),
			...of("permissions").map(
				({ policy, collection, action }) => `permission ${[policy, collection, action].map(text).join(" ")}`,
			),
			...of("translations").map(({ key }) => `translation ${text(key)}`),
		]),
		publicPolicy: publicPolicyId,
	};
}

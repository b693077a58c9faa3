import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { bookingMoves, defaultLegalLimits } from "@harborsmith/domain";

export interface Guarantees {
	/** The numbered files in their order. */
	files: { name: string; sql: string }[];
	/** Every legal move of a booking. */
	moves: [from: string, to: string][];
	limits: typeof defaultLegalLimits;
	/** Changes when any of it does. */
	hash: string;
}

/** What the database has to keep: the SQL beside this file, and the tables of the domain it enforces. */
export function readGuarantees(): Guarantees {
	const files = readdirSync(import.meta.dirname)
		.filter((name) => name.endsWith(".sql"))
		.sort()
		.map((name) => ({ name, sql: readFileSync(new URL(name, import.meta.url), "utf8") }));
	const moves = Object.entries(bookingMoves).flatMap(([from, targets]) =>
		targets.map((to): [string, string] => [from, to]),
	);
	const hash = createHash("sha256")
		.update(JSON.stringify([files, moves, defaultLegalLimits]))
		.digest("hex");
	return { files, moves, limits: defaultLegalLimits, hash };
}

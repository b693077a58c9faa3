import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { bookingMoves, chargeMoves, defaultLegalLimits, moveOpensMin } from "@harborsmith/domain";
import { charterBounds } from "./from-schema/charter-bounds.ts";
import { checksOfWords } from "./from-schema/checks-of-words.ts";
import { knownCurrencies } from "./from-schema/known-currencies.ts";
import { knownTopics } from "./from-schema/known-topics.ts";
import { ledgerWords } from "./from-schema/ledger-words.ts";
import { statusSetFunctions } from "./from-schema/status-sets.ts";

type Move = [from: string, to: string];

const pairsOf = (table: Record<string, readonly string[]>): Move[] =>
	Object.entries(table).flatMap(([from, targets]) => targets.map((to): Move => [from, to]));

export interface Guarantees {
	/** The numbered files in their order, by whatever room they are in. */
	files: { name: string; sql: string }[];
	/** Every legal move of a booking. */
	moves: Move[];
	/** Minutes after the start from which a booking may become something. */
	opensMin: typeof moveOpensMin;
	/** Every legal move of a charge. */
	chargeMoves: Move[];
	limits: typeof defaultLegalLimits;
	/** Changes when any of it does. */
	hash: string;
}

const byName = (one: { name: string }, other: { name: string }): number => (one.name < other.name ? -1 : 1);

/** What the database has to keep: the SQL in the rooms beside this file in the order of its numbers, and the tables of the domain it enforces. */
export function readGuarantees(): Guarantees {
	const written = globSync("**/*.sql", { cwd: import.meta.dirname }).map((file) => ({
		name: basename(file),
		sql: readFileSync(join(import.meta.dirname, file), "utf8"),
	}));
	const words = { name: "24-words-of-the-schema", sql: checksOfWords() };
	const statuses = { name: "04-status-sets", sql: statusSetFunctions() };
	const spans = { name: "05-charter-bounds", sql: charterBounds() };
	const ledger = { name: "46-ledger-words", sql: ledgerWords() };
	const emitted = { name: "03-known-topics", sql: knownTopics() };
	const currencies = { name: "02-known-currencies", sql: knownCurrencies() };
	const hashed = [emitted, ...written.sort(byName), words, statuses, spans, ledger];
	const files = [...hashed, currencies].sort(byName);
	const moves = pairsOf(bookingMoves);
	const ofCharges = pairsOf(chargeMoves);
	const hash = createHash("sha256")
		// Without the currencies: two versions of Node.js may list different ones.
		.update(JSON.stringify([hashed, moves, moveOpensMin, ofCharges, defaultLegalLimits]))
		.digest("hex");
	return { files, moves, opensMin: moveOpensMin, chargeMoves: ofCharges, limits: defaultLegalLimits, hash };
}

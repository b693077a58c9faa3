import { ledgerStates, paymentKinds, paymentProviders } from "@harborsmith/domain/vocabulary";

const known = { kind: paymentKinds, status: ledgerStates, provider: paymentProviders };

/** Columns of older rows keep their words: by whom or how money moved was once written freely. */
const isLenient = (column: string): boolean => column === "provider";

/** The ledger's words are constraints, each refused by a sentence of its own. */
export const ledgerWords = (): string =>
	Object.entries(known)
		.map(
			([column, words]) => `ALTER TABLE payments DROP CONSTRAINT IF EXISTS payments_${column}_known;
ALTER TABLE payments ADD CONSTRAINT payments_${column}_known
	CHECK (${column} IN (${words.map((word) => `'${word}'`).join(", ")}))${isLenient(column) ? " NOT VALID" : ""};`,
		)
		.join("\n");

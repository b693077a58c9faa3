import { withoutMarks } from "./without-marks.ts";

/** What is wrong with a name: `empty`, `long`, `line` it has line breaks or control characters, `address` it has one in it. */
export type NameProblem = "empty" | "long" | "line" | "address";
export type NameResult = { ok: true; value: string } | { ok: false; problem: NameProblem };

export const nameSentences: Record<NameProblem, string> = {
	empty: "must not be empty",
	long: "must be at most 100 characters",
	line: "must be on one line, without control characters",
	address: "must be a name, without web or mail addresses",
};

const scheme = /[a-z]\s?:\s?\/\s?\/|\b(?:mailto|javascript|data):|\bwww\s*\./i;
/** Two words with a dot between them and no blank: mail programs make links of `prize.example`. */
const domain = /[\p{L}\p{N}_-]\s?[.\u3002\uFF0E\uFF61][\p{L}\p{N}]/u;
/** `J.R.R. Tolkien`, `St.John`: people leave the blank out after an abbreviation. */
const abbreviation = /(?<!\p{L})(\p{Lu}\p{L}{0,2})\.(?=\p{Lu})/gu;

/**
 * The one definition of a person's name. Names stand in mails to addresses that strangers may have typed, so nothing in
 * them may become a link or look like further lines of the mail.
 */
export function personName(typed: string): NameResult {
	if (typed.length > 400) return { ok: false, problem: "long" };
	const name = withoutMarks(typed).replace(abbreviation, "$1. ");
	if (name === "") return { ok: false, problem: "empty" };
	if (/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(name)) return { ok: false, problem: "line" };
	if (scheme.test(name) || /[@\uFF20]/.test(name) || domain.test(name)) return { ok: false, problem: "address" };
	return name.length > 100 ? { ok: false, problem: "long" } : { ok: true, value: name };
}

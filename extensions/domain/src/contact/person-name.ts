import { withoutMarks } from "./without-marks.ts";

/** What is wrong with a name: `empty`, `long`, `line` it has line breaks or control characters, `address` it has one in it. */
export type NameProblem = "empty" | "long" | "line" | "address";
export type NameResult = { ok: true; value: string } | { ok: false; problem: NameProblem };

export const nameSentences: Record<NameProblem, string> = {
	empty: "must not be empty",
	long: "must be at most 100 characters",
	line: "must be on one line, without control characters",
	address: "must be a name, without web or mail addresses, < or >",
};

/** What looks like a full stop or is read as one in the name of a host. */
const dots = /[\u0589\u06D4\u0701\u0702\u2024\u3002\uA4F8\uA60E\uFE52\uFF0E\uFF61\u{10A50}\u{1D16D}]/gu;
const colons = /[\u05C3\u0703\u0704\u2236\uA789\uFE55\uFF1A]/g;
const blanks = /[\s\u115F\u1160\u2800]/g;

const addresses = [
	/[<>@]/,
	/(?<![a-z])www(?![a-z])/i,
	/** `http:` and every other scheme; `S:t Erik` is a name, and so is `Mother: Anna`. */
	/[^\s:]{2}\s*:(\S|\s*\/)/,
	/** Two words with a dot between them and no blank behind it: mail programs make links of `prize.example`. */
	/[^\s.]\s?\.[^\s.,;:!?()'"’“”/&+-]/u,
];
/** `J.R.R. Tolkien`, `St.John`: people leave the blank out after an abbreviation. */
const abbreviation = /(?<!\p{L})(\p{Lu}\p{L}{0,2})\.(?=\p{Lu})/gu;

/** The name as it looks: full-width and mathematical letters as plain ones, without what nobody sees. */
const seen = (name: string): string =>
	name
		.normalize("NFKC")
		.replace(/\p{Cf}/gu, "")
		.replace(dots, ".")
		.replace(colons, ":");

/**
 * The one definition of a person's name; `directus/database/bookings/37-names.sql` holds it by every door. Names stand in mails to
 * addresses that strangers may have typed, so nothing in them may become a link or look like further lines of the mail.
 */
export function personName(typed: string): NameResult {
	if (typed.length > 400) return { ok: false, problem: "long" };
	const name = withoutMarks(typed).normalize("NFC").replace(abbreviation, "$1. ");
	const look = seen(name);
	if (look.replace(blanks, "") === "") return { ok: false, problem: "empty" };
	if (/[\p{Cc}\p{Cs}\u2028\u2029\uFFFD]/u.test(name)) return { ok: false, problem: "line" };
	if (addresses.some((form) => form.test(look))) return { ok: false, problem: "address" };
	return name.length > 100 ? { ok: false, problem: "long" } : { ok: true, value: name };
}

import { withoutMarks } from "./without-marks.ts";

/**
 * What is wrong with an address: `form` it is none, `local` the part before the @ cannot travel by mail, `host` there can be
 * no such host, `length` it is longer than mail allows.
 */
export type EmailProblem = "form" | "local" | "host" | "length";
export type EmailResult = { ok: true; value: string } | { ok: false; problem: EmailProblem };

export const emailSentences: Record<EmailProblem, string> = {
	form: "must be one e-mail address such as name@example.com",
	local: "has something before the @ that mail cannot carry: use letters a to z, digits and signs such as . _ + -",
	host: "has something after the @ that is no host on the internet, such as example.com",
	length: "is longer than an e-mail address can be",
};

const atom = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
const local = new RegExp(`^${atom}(?:\\.${atom})*$`, "i");
const label = "(?!-)[a-z0-9-]{1,63}(?<!-)";
const host = new RegExp(`^(?:${label}\\.)+(?:xn--${label}|[a-z]{2,63})$`);
const refused = (problem: EmailProblem): EmailResult => ({ ok: false, problem });

/** The host as mail knows it: `münchen.de` is `xn--mnchen-3ya.de`. The platform knows how. */
const asciiHost = (typed: string): string | undefined => {
	if (/[\s/?#%:[\]\\@<>]/.test(typed)) return undefined;
	try {
		return new URL(`http://${typed}`).hostname;
	} catch {
		return undefined;
	}
};

/**
 * The one definition of an e-mail address: the form of the website, the API, the Directus app and the mail worker agree, so
 * that what is accepted can be mailed. The value is what mail carries: in lower case, the host in ASCII.
 */
export function emailAddress(typed: string): EmailResult {
	const text = withoutMarks(typed.normalize("NFKC"));
	const at = text.lastIndexOf("@");
	const isOne = at > 0 && at < text.length - 1 && text.indexOf("@") === at;
	if (!isOne || /\s/.test(text)) return refused("form");
	const before = text.slice(0, at).toLowerCase();
	if (!local.test(before) || before.length > 64) return refused("local");
	const after = asciiHost(text.slice(at + 1));
	if (after === undefined || !host.test(after)) return refused("host");
	const value = `${before}@${after}`;
	return value.length > 254 ? refused("length") : { ok: true, value };
}

/// <reference path="./punycode.d.ts" />
import punycode from "punycode.js";
import { emailAddress } from "./email-address.ts";

/**
 * An address as people read it: the host in its own letters. What is kept and mailed stays as mail carries it; whatever
 * would not come back to that is shown as it is kept.
 */
export function shownEmail(kept: string): string {
	const at = kept.lastIndexOf("@") + 1;
	try {
		const shown = kept.slice(0, at) + punycode.toUnicode(kept.slice(at));
		const again = emailAddress(shown);
		return again.ok && again.value === kept ? shown : kept;
	} catch {
		return kept;
	}
}

import { mailLocale } from "../../locale.ts";
import type { LetterContext } from "./context.ts";
import type { Letter } from "./letter.ts";

/** The head of a letter to the office, in its language. Undefined while the company has no address of its own. */
export function toOffice({ company }: Pick<LetterContext, "company">): Pick<Letter, "to" | "locale"> | undefined {
	if (!company.email) return undefined;
	return { to: { name: company.company_name, address: company.email }, locale: mailLocale(company.locale) };
}

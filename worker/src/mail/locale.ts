import { languageOfLocale } from "@harborsmith/domain";

/** The languages of the mails: code in Directus, tag in HTML, how numbers and dates are written, path on the storefront. */
const mailLocales = {
	"en-US": { code: "en-US", lang: "en", format: "en-US", path: "" },
	"es-ES": { code: "es-ES", lang: "es", format: "es-US", path: "/es" },
} as const;

export type MailLocale = (typeof mailLocales)[keyof typeof mailLocales];

/** The language to write in: the first wish that is a language of ours, else English. */
export function mailLocale(...wishes: (string | null | undefined)[]): MailLocale {
	for (const wish of wishes) {
		const found = languageOfLocale(wish ?? "");
		if (found) return mailLocales[found];
	}
	return mailLocales["en-US"];
}

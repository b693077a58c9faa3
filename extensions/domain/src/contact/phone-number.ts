import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/min";
import { couldBePhone } from "./could-be-phone.ts";
import { withoutMarks } from "./without-marks.ts";

export type PhoneResult = { ok: true; value: string } | { ok: false };

const dashes = /[\u2010-\u2015\u2043\u2212\u30FC\uFE58\uFE63\uFF0D]/g;
/** What comes along when the link of a number is copied. */
const scheme = /^tel:\s*/i;
/** Most of the world dials 00 before a country code; no number within a country begins with it. */
const abroad = /^\(?\s*(?:\+|00(?=[\s\-()./]*[1-9]))/;
const arabicDigits = /[\p{Nd}]/gu;
/** The value of a decimal digit of any script: Unicode gives every script ten in a row, the first at a multiple of ten or six. */
const digit = (character: string): string => {
	if (/[0-9]/.test(character)) return character;
	let zero = character.codePointAt(0) ?? 0;
	const own = zero;
	while (own - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
	return String(own - zero);
};

/**
 * The one definition of a phone number: as it was typed or pasted, with blanks, brackets, dashes of any kind, digits of any
 * script, an extension, `00` or `+` before the country code, `tel:` before it all. The value is E.164, and ` ext. 12` behind it where there is one. A number without a country code
 * belongs to `region` (ISO 3166, such as `US`).
 */
export function phoneNumber(typed: string, region?: string): PhoneResult {
	if (!couldBePhone(typed)) return { ok: false };
	// Full-width and mathematical digits are no script of their own: several sets of ten stand in one row.
	const text = withoutMarks(typed.normalize("NFKC"))
		.replace(dashes, "-")
		.replace(arabicDigits, digit)
		.replace(scheme, "")
		.replace(abroad, "+");
	const country = region && isSupportedCountry(region) ? (region as CountryCode) : undefined;
	const found = parsePhoneNumberFromString(text, { ...(country && { defaultCountry: country }), extract: false });
	if (!found?.isPossible()) return { ok: false };
	return { ok: true, value: found.ext ? `${found.number} ext. ${found.ext}` : found.number };
}

/** The region of a locale such as `en-US`: where a company's own phone numbers are from. */
export const regionOf = (locale: string): string | undefined => {
	try {
		return new Intl.Locale(locale).maximize().region;
	} catch {
		return undefined;
	}
};

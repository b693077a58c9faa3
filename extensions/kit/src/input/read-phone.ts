import { phoneSentence } from "@harborsmith/domain/contact";
import { phoneNumber, regionOf } from "@harborsmith/domain/phone";
import { invalidInput } from "./parse.ts";

/** The number that was meant, with its country code. @throws INVALID_INPUT naming `field` */
export const readPhone = (typed: string, companyLocale: string, field: string): string => {
	const phone = phoneNumber(typed, regionOf(companyLocale));
	if (phone.ok) return phone.value;
	throw invalidInput([{ field, issue: phoneSentence }]);
};

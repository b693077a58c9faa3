import { couldBePhone, emailAddress, emailSentences, nameSentences, personName } from "@harborsmith/domain/contact";
import { phoneNumber, phoneSentence, regionOf } from "@harborsmith/domain/phone";
import { z } from "zod";
import { type FieldIssue, invalidInput } from "./parse.ts";

/** A person's name from a stranger. @see personName */
export const nameField = () =>
	z
		.string()
		.max(400)
		.transform((typed, context) => {
			const name = personName(typed);
			if (name.ok) return name.value;
			context.addIssue({ code: "custom", message: nameSentences[name.problem] });
			return z.NEVER;
		});

/** An e-mail address as mail carries it. @see emailAddress */
export const emailField = () =>
	z
		.string()
		.max(400)
		.transform((typed, context) => {
			const address = emailAddress(typed);
			if (address.ok) return address.value;
			context.addIssue({ code: "custom", message: emailSentences[address.problem] });
			return z.NEVER;
		});

/** A phone number as it was typed; which one it is depends on the company's country. @see readPhone */
export const phoneField = () => z.string().max(64).refine(couldBePhone, { message: phoneSentence });

/** @throws INVALID_INPUT naming `field` */
export const readPhone = (typed: string, companyLocale: string, field: string): string => {
	const phone = phoneNumber(typed, regionOf(companyLocale));
	if (phone.ok) return phone.value;
	throw invalidInput([{ field, issue: phoneSentence }] satisfies FieldIssue[]);
};

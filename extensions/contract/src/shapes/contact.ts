import {
	couldBePhone,
	emailAddress,
	emailSentences,
	nameSentences,
	personName,
	phoneSentence,
} from "@harborsmith/domain/contact";
import * as z from "zod/mini";

type Read = (typed: string) => { ok: true; value: string } | { ok: false; sentence: string };

const field = (read: Read) =>
	z.pipe(
		z.string().check(z.maxLength(400)),
		z.transform((typed: string, context) => {
			const found = read(typed);
			if (found.ok) return found.value;
			context.issues.push({ code: "custom", message: found.sentence, input: typed });
			return z.NEVER;
		}),
	);

/** A person's name from a stranger. @see personName */
export const nameField = () =>
	field((typed) => {
		const name = personName(typed);
		return name.ok ? name : { ok: false, sentence: nameSentences[name.problem] };
	});

/** An e-mail address as mail carries it. @see emailAddress */
export const emailField = () =>
	field((typed) => {
		const address = emailAddress(typed);
		return address.ok ? address : { ok: false, sentence: emailSentences[address.problem] };
	});

/** A phone number as it was typed; which one it is depends on the company's country. @see readPhone */
export const phoneField = () => z.string().check(z.maxLength(64), z.refine(couldBePhone, phoneSentence));

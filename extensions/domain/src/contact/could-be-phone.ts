export const phoneSentence =
	"must be a phone number, with country code when it is from elsewhere, such as +1 415 555 0100";

/**
 * Whether a text has enough digits, in whatever script, to be a phone number. Never stricter than `phoneNumber`, and small
 * enough for a page.
 */
export const couldBePhone = (typed: string): boolean =>
	typed.length <= 64 && (typed.normalize("NFKC").match(/\p{Nd}/gu)?.length ?? 0) >= 5 && !/[\r\n@]/.test(typed);

import type { LetterContext } from "./context.ts";

/** What the system itself writes where nobody gave a reason. */
const unsaid = new Set(["Cancelled by the company.", "Cancelled by the guest.", "The payment could not be prepared."]);

/** Why the company called something off, in the words of whoever did it; null when they gave none. */
export const reasonGiven = ({ booking: { cancellation_reason } }: LetterContext): string | null =>
	cancellation_reason && !unsaid.has(cancellation_reason) ? cancellation_reason : null;

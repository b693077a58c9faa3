import { historySentence } from "@harborsmith/contract/words";
import * as z from "zod/mini";

const text = z.nullish(z.string());

/** A row of `booking_events`, as the app reads it. */
const row = z.object({
	id: z.string(),
	at: z.string(),
	actor: z.nullish(z.object({ first_name: text, last_name: text })),
	from_status: text,
	to_status: text,
	code: text,
	params: z.optional(z.unknown()),
	reason: text,
});
const rows = z.object({ data: z.array(row) });

export const historyFields = [
	...["id", "at", "actor.first_name", "actor.last_name", "from_status", "to_status", "code", "params", "reason"],
];

export interface HistoryLine {
	id: string;
	at: string;
	/** The status that the booking came to; undefined when it stayed as it was. */
	status: string | undefined;
	/** Empty where nobody is named: the system, or somebody at the lines of a price. */
	who: string;
	isByHand: boolean;
	what: string;
}

const moment: Intl.DateTimeFormatOptions = { dateStyle: "medium", timeStyle: "short" };

/** The history of a booking in its reader's language, by their own clock. */
export function historyLines(answer: unknown, locale: string, timeZone?: string): HistoryLine[] {
	const format = new Intl.DateTimeFormat(locale, { ...moment, timeZone });
	return rows.parse(answer).data.map(({ id, at, actor, from_status, to_status, ...said }) => ({
		id,
		at: format.format(new Date(at)),
		status: to_status && to_status !== from_status ? to_status : undefined,
		who: [actor?.first_name, actor?.last_name].filter(Boolean).join(" "),
		isByHand: said.code === "price_by_hand",
		what: historySentence(said, locale),
	}));
}

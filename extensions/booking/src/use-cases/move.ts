import { addDuration, durationBetween, parseInstant } from "@harborsmith/domain";
import { charterError, unwrap } from "@harborsmith/kit";
import { because, type Setting, type UseCaseOf } from "./use-case.ts";

/** The end of a charter of the same length that begins at another time. */
const endAfter = (starts_at: string, { booking, zone }: Setting): string => {
	const length = durationBetween(booking.starts_at, booking.ends_at, booking.zone);
	return addDuration(unwrap(parseInstant(starts_at, zone, "starts_at")), length, zone).toISOString();
};

/**
 * A charter goes to another time, another yacht, or both; a start that moves without an end keeps the charter's length.
 * Who has agreed to sail moves along. Where one of them is not free the move is refused, or lets them go.
 * @throws INVALID_INPUT when nothing is moved, TIME_DOES_NOT_EXIST, TIME_AMBIGUOUS
 */
export const move: UseCaseOf<"move"> = ({ yacht, starts_at, ends_at, price, release_crew, reason }, setting) => {
	if (yacht === undefined && starts_at === undefined && ends_at === undefined) {
		const issue = "Say where the charter goes: another start, another end or another yacht.";
		throw charterError("INVALID_INPUT", issue, { details: [{ field: "starts_at", issue }] });
	}
	const end = ends_at ?? (starts_at === undefined ? undefined : endAfter(starts_at, setting));
	return {
		...(yacht === undefined ? {} : { yacht }),
		...(starts_at === undefined ? {} : { starts_at }),
		...(end === undefined ? {} : { ends_at: end }),
		...(price === undefined ? {} : { price_mode: price }),
		...(release_crew ? { release_crew } : {}),
		...because(reason),
	};
};

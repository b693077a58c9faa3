import { addDuration, checkCharterMoment, checkCharterSpan, durationBetween, parseInstant } from "@harborsmith/domain";
import { refused, unwrap } from "@harborsmith/kit";
import type { Setting } from "./carry-out/carry-out.ts";
import { because, useCase } from "./carry-out/use-case.ts";

/** The zone of the yacht that it is on afterwards. */
const zoneAfter = async (yacht: string | undefined, { booking, trx }: Setting): Promise<string> => {
	if (yacht === undefined || yacht === booking.yacht) return booking.zone;
	const row = await trx("yachts").select<{ timezone: string }[]>("timezone").where({ id: yacht }).first();
	if (row) return row.timezone;
	throw refused("INVALID_INPUT", { refusal: "yacht_unknown", field: "yacht" });
};

/** The end of a charter of the same length that begins at another time. */
const endAfter = (starts_at: string, zone: string, { booking }: Setting): string => {
	const start = unwrap(parseInstant(starts_at, zone, "starts_at"));
	unwrap(checkCharterMoment(start, "starts_at"));
	const end = addDuration(start, durationBetween(booking.starts_at, booking.ends_at, booking.zone), zone);
	unwrap(checkCharterSpan(start, end));
	return end.toISOString();
};

/**
 * A charter goes to another time, another yacht, or both; a start that moves without an end keeps the charter's length.
 * Who has agreed to sail moves along. Where one of them is not free the move is refused, or lets them go.
 * @throws INVALID_INPUT when nothing is moved, TIME_DOES_NOT_EXIST, TIME_AMBIGUOUS
 */
export const move = useCase("move", async ({ yacht, starts_at, ends_at, price, release_crew, reason }, setting) => {
	if (yacht === undefined && starts_at === undefined && ends_at === undefined) {
		throw refused("INVALID_INPUT", { refusal: "nothing_moves", field: "starts_at" });
	}
	const zone = await zoneAfter(yacht, setting);
	const end = ends_at ?? (starts_at === undefined ? undefined : endAfter(starts_at, zone, setting));
	return {
		...(yacht === undefined ? {} : { yacht }),
		...(starts_at === undefined ? {} : { starts_at }),
		...(end === undefined ? {} : { ends_at: end }),
		...(price === undefined ? {} : { price_mode: price }),
		...(release_crew ? { release_crew } : {}),
		...because(reason),
	};
});

import type { EventContext } from "@directus/types";
import { amountInRow, isObject, refuse, refused } from "@harborsmith/kit";
import { readContact } from "./read-contact.ts";
import { type Fields, idIn, readWallClocks } from "./wall-clock.ts";

/**
 * Every change of a booking names who made it, for its history. Times without an offset are read in the yacht's zone.
 * @throws TIME_DOES_NOT_EXIST, TIME_AMBIGUOUS, INVALID_INPUT
 */
export const signChange = async (
	payload: unknown,
	meta: Record<string, unknown>,
	{ accountability, database }: EventContext,
): Promise<unknown> => {
	if (!isObject(payload)) return payload;
	const read: Fields = await readContact(payload, database);
	const signed = "refund_cents" in read ? { ...read, refund_cents: amountInRow(read.refund_cents) } : read;
	const named = accountability ? { ...signed, changed_by: accountability.user } : signed;
	return readWallClocks(named, () => zoneOf(signed, meta.keys, database));
};

const zoneOf = async (payload: Fields, keys: unknown, database: EventContext["database"]): Promise<string> => {
	const yacht = idIn(payload.yacht);
	const yachts = database("yachts").distinct("timezone");
	const rows: { timezone: string }[] =
		yacht !== undefined
			? await yachts.where("id", yacht)
			: await yachts.whereIn(
					"id",
					database("bookings")
						.whereIn("id", keys as string[])
						.select("yacht"),
				);
	const [zone, other] = rows;
	if (!zone) throw refuse("INVALID_INPUT", "yacht_unknown", {});
	if (other) {
		throw refused("INVALID_INPUT", { refusal: "times_need_offset", field: "starts_at" });
	}
	return zone.timezone;
};

import { randomBytes } from "node:crypto";
import type { EventContext } from "@directus/types";
import type { CharterContext } from "@harborsmith/directus-extension-charter";
import { bookingNumber, isBookingNumber } from "@harborsmith/domain";
import { heldFields, isObject, refused, systemUserId } from "@harborsmith/kit";
import { givenLines, sumLines, totalFields } from "./price/line-totals.ts";
import { priceByRules } from "./price/price-by-rules.ts";
import { readContact } from "./read-contact.ts";
import { type Fields, idIn, readWallClocks } from "./wall-clock.ts";

/**
 * A booking that a person writes by hand (the phone booking) gets what the website's bookings bring along: number,
 * currency, terms, security deposit and price lines. What the person gave stays, except totals that differ from the lines.
 * @throws INVALID_INPUT, NOT_SOLD and the domain's other refusals of a price
 */
export const completeBooking = async (
	context: CharterContext,
	payload: unknown,
	{ accountability, database }: EventContext,
): Promise<unknown> => {
	if (!isObject(payload)) return payload;
	const { price_offer: _ours, ...booking }: Fields = payload;
	if (!isBookingNumber(String(booking.number))) booking.number = bookingNumber(randomBytes);
	if (!accountability || accountability.user === systemUserId) return booking;
	// Prices and yachts are nothing to tell somebody whom the host refuses after this.
	if ((await heldFields({ accountability, database }, "create")).size === 0) return booking;
	booking.changed_by = accountability.user;
	const yacht = idIn(booking.yacht);
	const config = yacht === undefined ? undefined : await context.catalogue.byId(yacht);
	const timed = await readWallClocks(
		await readContact(booking, database),
		async () => config?.yacht.timezone ?? zoneOf(yacht, database),
	);
	const lines = givenLines(timed.lines);
	if (lines.length > 0) return { ...withTotals(timed, lines), price_mode: "agreed" };
	if (totalFields.some((field) => Number(timed[field] ?? 0) !== 0)) throw totalsWithoutLines();
	return { ...timed, ...(await priceByRules(context, { booking: timed, config, database })) };
};

const zoneOf = async (yacht: string | undefined, database: EventContext["database"]): Promise<string> => {
	const row: { timezone: string } | undefined = await database("yachts")
		.where("id", yacht ?? null)
		.first("timezone");
	return row?.timezone ?? "UTC";
};

const totalsWithoutLines = () => refused("INVALID_INPUT", { refusal: "totals_without_lines", field: "total_cents" });

const withTotals = (booking: Fields, lines: Fields[]): Fields => {
	const sums = sumLines(lines);
	for (const field of totalFields) {
		const given = booking[field];
		if (given === undefined || given === null || Number(given) === sums[field]) continue;
		throw refused("INVALID_INPUT", { refusal: "totals_differ", total: field, sum: sums[field], field });
	}
	return { due_now_cents: sums.total_cents, ...booking, ...sums };
};

import { randomUUID } from "node:crypto";
import type { EventContext } from "@directus/types";
import { type HistoryEntry, refusalSentence } from "@harborsmith/contract/words";
import type { CharterContext } from "@harborsmith/directus-extension-charter";
import { checkCharterSpan, type ErrorCode, isStatus } from "@harborsmith/domain";
import { asCharterError, charterError, isObject, refuse, systemUserId, unwrap } from "@harborsmith/kit";
import { type Fields, idIn } from "../wall-clock.ts";
import { extrasOf } from "./extras-of.ts";
import { type RulesPrice, refuseCurrency, rulesPrice } from "./price-by-rules.ts";
import { type Offer, writeOffer } from "./price-offer.ts";
import { promoChange } from "./promo-change.ts";

const termFields = ["yacht", "charter_type", "starts_at", "ends_at", "guests", "promo_code"] as const;

type Database = EventContext["database"];
type Change = { payload: unknown; keys: readonly string[]; event: EventContext };

/** Whether a change is one whose answer depends on what the booking is like: its times, its terms, its price. */
export const asksForPrice = (payload: Fields): boolean =>
	payload.price_mode === "rules" || termFields.some((field) => field in payload);

/**
 * Leaves for the database what a changed charter, or one with another promo code, costs by the rules (42-price.sql). An
 * open price follows the change; one that somebody counts on stays, and the history says so, unless the change asks for
 * `price_mode: "rules"`. The host asks for permission after this filter and outside of its transaction, so the offer is
 * bound to this very change by a token: where the change is refused, nothing ever takes the offer up.
 * @throws NOT_SOLD and the domain's other refusals when the price should follow and there is none
 */
export const offerPrices = async (
	context: CharterContext,
	{ payload: given, keys, event }: Change,
): Promise<unknown> => {
	const { accountability, database } = event;
	if (!isObject(given)) return given;
	const { price_offer: _ours, ...payload } = given;
	if (!accountability?.user || accountability.user === systemUserId) return payload;
	if (!asksForPrice(payload)) return payload;
	const asked = payload.price_mode === "rules";
	if (writesLines(payload.lines)) {
		if (asked) throw refuse("INVALID_INPUT", "lines_or_rules", {});
		return payload;
	}
	const token = randomUUID();
	let isOffered = false;
	const bookings: Fields[] = await database("bookings")
		.select("bookings.*", database.raw("hs.price_is_open(bookings) as price_is_open"))
		.whereIn("id", keys);
	for (const before of bookings) {
		const after = { ...before, ...payload, ...pointersOf(before, payload) };
		if (!isPriceable(after) || (!asked && isSameCharter(before, after))) continue;
		if (!hasSameTime(before, after)) unwrap(checkCharterSpan(dateOf(after.starts_at), dateOf(after.ends_at)));
		if (asked) refuseToReprice(before);
		const follows =
			asked || (payload.price_mode !== "agreed" && before.price_mode === "rules" && before.price_is_open === true);
		const offer = await offerFor(context, { before, after, payload, asked, follows, database });
		await writeOffer(database, token, offer);
		isOffered = true;
	}
	return isOffered ? { ...payload, price_offer: token } : payload;
};

type Charter = {
	before: Fields;
	after: Fields;
	payload: Fields;
	asked: boolean;
	follows: boolean;
	database: Database;
};

const offerFor = async (context: CharterContext, charter: Charter): Promise<Offer> => {
	const { before, after, payload, asked, follows, database } = charter;
	const was = { was_cents: Number(before.total_cents), was_currency: String(before.currency) };
	const stays = { price_cents: was.was_cents, currency: was.was_currency };
	const price = async (booking: Fields): Promise<RulesPrice | undefined> => {
		try {
			const config = await context.catalogue.byId(String(booking.yacht));
			const extras = await extrasOf(context, { before, after: booking, config, database });
			return await rulesPrice(context, { booking, config, database, extras });
		} catch (error) {
			const refused = asCharterError(error);
			if (!refused || (follows && booking === after)) throw withWayOut(error);
			return undefined;
		}
	};
	const priced = await price(after);
	const promo = await promoChange(database, before, after);
	if (!priced) return { booking: after, asked, kept: { code: "price_kept", params: { ...stays, ...promo } } };
	const total = priced.priced.total_cents + (await feesOf(before, database));
	const { currency } = priced.priced;
	if ((asked || follows) && payload.currency && payload.currency !== currency) throw refuseCurrency(currency);
	const onlyPromo: HistoryEntry | null = promo && { code: "promo_changed", params: promo };
	const isSamePrice = total === was.was_cents && currency === was.was_currency;
	const usual = asked || follows ? undefined : await price(before);
	return {
		booking: after,
		asked,
		price: priced,
		without: Object.keys(payload),
		isOtherYacht: before.yacht !== after.yacht,
		isOtherType: before.charter_type !== after.charter_type,
		repriced: isSamePrice
			? onlyPromo
			: { code: "repriced", params: { ...was, is_cents: total, is_currency: currency, ...promo } },
		kept:
			usual?.priced.total_cents === priced.priced.total_cents
				? onlyPromo
				: { code: "price_kept", params: { ...stays, rules_cents: total, rules_currency: currency, ...promo } },
	};
};

const pointersOf = (before: Fields, payload: Fields): Fields => ({
	yacht: "yacht" in payload ? idIn(payload.yacht) : before.yacht,
	promo_code: "promo_code" in payload ? (idIn(payload.promo_code) ?? null) : before.promo_code,
});

const feesOf = async (booking: Fields, database: Database): Promise<number> => {
	const [fees] = await database("booking_lines").where({ booking: booking.id, kind: "fee" }).sum("amount_cents");
	return Number(fees?.sum ?? 0);
};

const writesLines = (lines: unknown): boolean =>
	Array.isArray(lines) ||
	(isObject(lines) && Object.values(lines).some((part) => Array.isArray(part) && part.length > 0));

const isPriceable = (booking: Fields): boolean =>
	typeof booking.yacht === "string" &&
	typeof booking.charter_type === "string" &&
	Number.isInteger(booking.guests) &&
	dateOf(booking.ends_at) > dateOf(booking.starts_at);

const dateOf = (value: unknown): Date => new Date(String(value));

const hasSameTime = (before: Fields, after: Fields): boolean =>
	(["starts_at", "ends_at"] as const).every(
		(field) => dateOf(before[field]).getTime() === dateOf(after[field]).getTime(),
	);

const isSameCharter = (before: Fields, after: Fields): boolean =>
	hasSameTime(before, after) && termFields.every((field) => field.endsWith("_at") || before[field] === after[field]);

const refuseToReprice = (booking: Fields): void => {
	if (!isStatus("open", String(booking.status))) {
		throw refuse("INVALID_STATE", "price_is_over", {});
	}
};

const withWayOut = (error: unknown): unknown => {
	const refused = asCharterError(error);
	if (!refused) return error;
	const advised = { ...refused.extensions, advice: "keep_price" };
	const sentence = `${refused.message} ${refusalSentence({ code: "keep_price" }, "en-US")}`;
	return charterError(refused.code as ErrorCode, sentence, advised);
};

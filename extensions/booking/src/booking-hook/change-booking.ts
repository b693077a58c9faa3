import type { EventContext } from "@directus/types";
import type { CharterContext } from "@harborsmith/directus-extension-charter";
import { isObject } from "@harborsmith/kit";
import { mayChangeBookings } from "./may-change-bookings.ts";
import { asksForPrice, offerPrices } from "./price/offer-prices.ts";
import { signChange } from "./sign-change.ts";

/**
 * A change of bookings by hand: signed, its times read at the yacht, its price offered. Nothing is said about a booking
 * to somebody who may not make the change: the host refuses it after this, whatever the booking is like.
 */
export const changeBooking = async (
	context: CharterContext,
	payload: unknown,
	meta: Record<string, unknown>,
	event: EventContext,
): Promise<unknown> => {
	const keys = Array.isArray(meta.keys) ? meta.keys.map(String) : [];
	if (isObject(payload) && asksForPrice(payload)) {
		const change = { keys, fields: Object.keys(payload) };
		if (!(await mayChangeBookings(context.directus, change, event))) return payload;
	}
	return offerPrices(context, { payload: await signChange(payload, meta, event), keys, event });
};

import { refused } from "@harborsmith/kit";
import { because, useCase } from "./carry-out/use-case.ts";

/**
 * What is agreed about a charter changes, not its time: guests, kind, promo code, contact, wishes.
 * @throws INVALID_INPUT when nothing is changed
 */
export const change = useCase("change", ({ price, total_cents: _shown, reason, ...fields }) => {
	const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
	if (Object.keys(given).length === 0 && price === undefined) {
		throw refused("INVALID_INPUT", { refusal: "nothing_changes", field: "body" });
	}
	return { ...given, ...(price === undefined ? {} : { price_mode: price }), ...because(reason) };
});

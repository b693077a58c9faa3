import type { GuestSentences } from "../../language.ts";
import { statuses } from "../statuses.ts";

export const guests: GuestSentences = {
	price_has_changed: "The price has changed since it was shown. Please look at the new one.",
	request_cut_off: "This request was cut off earlier. Please start again with a new quote.",
	holds_too_many: "You already hold or asked for other charters. Pay for one or let it go first.",
	key_of_another_request: "This Idempotency-Key was used for another request. Use a new key.",
	request_still_runs: "The same request is still running. Ask again in a moment.",
	link_or_sign_in: "Please sign in or use the link from your mail.",
	booking_of_another: "There is no such booking, or it belongs to someone else.",
	booking_for_looking: "Your role may look at this booking only.",
	link_replaced: "This link was replaced by a newer one. Please use the one from your latest mail.",
	sign_in_to_keep: "Please sign in to keep this booking in your account.",
	kept_elsewhere: "This booking is already kept in another account. Please ask us if that is wrong.",
	account_of_company: "This account belongs to the company. Please keep the booking in an account of a guest.",
	nothing_is_held: "Only a charter that waits for payment can be held longer.",
	approved_meanwhile: "Your request has been answered meanwhile, so it is not withdrawn. Please look at it again.",
	paid_meanwhile: "This charter has been paid meanwhile, so it is not given up. Please look at it again.",
	bank_is_working: "A bank is working on the payment of this charter, so it is not given up.",
	invite_not_yet: ({ status }) =>
		`There is a calendar invite once the charter is confirmed. This one is ${statuses[status].said}.`,
};

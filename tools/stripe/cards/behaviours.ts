/** What happens when a card is charged. */
export type Behaviour =
	| { kind: "succeeds"; refund?: "pending" | "fails" }
	| { kind: "declines"; code: DeclineCode }
	| { kind: "needs_authentication"; then: Behaviour }
	/** A bank debit: stays `processing` for a while, or for days. */
	| { kind: "settles_later"; outcome: "succeeds" | "insufficient_funds" | "in_days" };

export type DeclineCode =
	| "generic_decline"
	| "insufficient_funds"
	| "lost_card"
	| "stolen_card"
	| "expired_card"
	| "incorrect_cvc"
	| "processing_error"
	| "card_velocity_exceeded";

/** Stripe's own error code and sentence for each decline. */
export const declines: Record<DeclineCode, { code: string; decline_code: string; message: string }> = {
	generic_decline: { code: "card_declined", decline_code: "generic_decline", message: "Your card was declined." },
	insufficient_funds: {
		code: "card_declined",
		decline_code: "insufficient_funds",
		message: "Your card has insufficient funds.",
	},
	lost_card: { code: "card_declined", decline_code: "lost_card", message: "Your card was declined." },
	stolen_card: { code: "card_declined", decline_code: "stolen_card", message: "Your card was declined." },
	expired_card: { code: "expired_card", decline_code: "expired_card", message: "Your card has expired." },
	incorrect_cvc: {
		code: "incorrect_cvc",
		decline_code: "incorrect_cvc",
		message: "Your card's security code is incorrect.",
	},
	processing_error: {
		code: "processing_error",
		decline_code: "processing_error",
		message: "An error occurred while processing your card. Try again in a little bit.",
	},
	card_velocity_exceeded: {
		code: "card_declined",
		decline_code: "card_velocity_exceeded",
		message: "Your card was declined for making repeated attempts too frequently or exceeding its amount limit.",
	},
};

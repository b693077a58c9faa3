/** Why a bank or Stripe takes or refuses money, as Stripe's reference lists declines, refunds' failures, disputes and their errors. */
export const providerReasons = [
	"authentication_required",
	"balance_insufficient",
	"bank_cannot_process",
	"card_declined",
	"card_not_supported",
	"card_velocity_exceeded",
	"charge_already_refunded",
	"charge_disputed",
	"charge_for_pending_refund_disputed",
	"credit_not_processed",
	"customer_initiated",
	"debit_not_authorized",
	"declined",
	"do_not_honor",
	"duplicate",
	"expired_card",
	"expired_or_canceled_card",
	"fraudulent",
	"general",
	"generic_decline",
	"incorrect_account_details",
	"incorrect_cvc",
	"incorrect_number",
	"incorrect_zip",
	"insufficient_funds",
	"invalid_account",
	"lost_card",
	"lost_or_stolen_card",
	"merchant_request",
	"noncompliant",
	"payment_intent_authentication_failure",
	"pickup_card",
	"processing_error",
	"product_not_received",
	"product_unacceptable",
	"restricted_card",
	"stolen_card",
	"subscription_canceled",
	"transaction_not_allowed",
	"try_again_later",
	"unrecognized",
] as const;
export type ProviderReason = (typeof providerReasons)[number];

/** Why a refund that was ordered is none of the provider's. */
export const ledgerReasons = ["give_back_by_hand", "given_back_before"] as const;
export type LedgerReason = (typeof ledgerReasons)[number];

export const isProviderReason = (code: unknown): code is ProviderReason =>
	providerReasons.some((known) => known === code);

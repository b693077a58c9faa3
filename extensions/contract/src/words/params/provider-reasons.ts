/** Why a bank or Stripe takes or refuses money, as Stripe's reference lists refunds' failures, disputes and their errors. */
export const providerReasons = [
	"bank_cannot_process",
	"charge_already_refunded",
	"charge_disputed",
	"charge_for_pending_refund_disputed",
	"balance_insufficient",
	"credit_not_processed",
	"customer_initiated",
	"debit_not_authorized",
	"declined",
	"duplicate",
	"expired_or_canceled_card",
	"fraudulent",
	"general",
	"incorrect_account_details",
	"insufficient_funds",
	"lost_or_stolen_card",
	"merchant_request",
	"noncompliant",
	"product_not_received",
	"product_unacceptable",
	"subscription_canceled",
	"unrecognized",
] as const;
export type ProviderReason = (typeof providerReasons)[number];

/** Why a refund that was ordered is none of the provider's. */
export const ledgerReasons = ["give_back_by_hand", "given_back_before"] as const;
export type LedgerReason = (typeof ledgerReasons)[number];

export const isProviderReason = (code: unknown): code is ProviderReason =>
	providerReasons.some((known) => known === code);

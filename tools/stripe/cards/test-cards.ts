import type { Behaviour, DeclineCode } from "./behaviours.ts";

export interface TestCard {
	number: string;
	brand: "visa" | "mastercard" | "amex" | "discover";
	funding: "credit" | "debit";
	behaviour: Behaviour;
	/** Test tokens that stand for this card. */
	tokens: string[];
}

const succeeds: Behaviour = { kind: "succeeds" };
const declines = (code: DeclineCode): Behaviour => ({ kind: "declines", code });
const challenged = (then: Behaviour): Behaviour => ({ kind: "needs_authentication", then });

const card = (
	number: string,
	behaviour: Behaviour,
	tokens: string[],
	brand: TestCard["brand"] = "visa",
	funding: TestCard["funding"] = "credit",
): TestCard => ({ number, brand, funding, behaviour, tokens });

/** Numbers and tokens as Stripe documents them (docs.stripe.com/testing). */
const testCards: TestCard[] = [
	card("4242424242424242", succeeds, ["pm_card_visa", "tok_visa"]),
	card("4000056655665556", succeeds, ["pm_card_visa_debit", "tok_visa_debit"], "visa", "debit"),
	card("5555555555554444", succeeds, ["pm_card_mastercard", "tok_mastercard"], "mastercard"),
	card("5200828282828210", succeeds, ["pm_card_mastercard_debit"], "mastercard", "debit"),
	card("378282246310005", succeeds, ["pm_card_amex", "tok_amex"], "amex"),
	card("6011111111111117", succeeds, ["pm_card_discover", "tok_discover"], "discover"),
	card("4000000000000002", declines("generic_decline"), [
		"pm_card_visa_chargeDeclined",
		"pm_card_chargeDeclined",
		"tok_visa_chargeDeclined",
	]),
	card("4000000000009995", declines("insufficient_funds"), [
		"pm_card_visa_chargeDeclinedInsufficientFunds",
		"pm_card_chargeDeclinedInsufficientFunds",
		"tok_visa_chargeDeclinedInsufficientFunds",
	]),
	card("4000000000009987", declines("lost_card"), ["pm_card_visa_chargeDeclinedLostCard"]),
	card("4000000000009979", declines("stolen_card"), ["pm_card_visa_chargeDeclinedStolenCard"]),
	card("4000000000000069", declines("expired_card"), ["pm_card_chargeDeclinedExpiredCard"]),
	card("4000000000000127", declines("incorrect_cvc"), ["pm_card_chargeDeclinedIncorrectCvc"]),
	card("4000000000000119", declines("processing_error"), ["pm_card_chargeDeclinedProcessingError"]),
	card("4000000000006975", declines("card_velocity_exceeded"), ["pm_card_visa_chargeDeclinedVelocityLimitExceeded"]),
	card("4000002760003184", challenged(succeeds), ["pm_card_authenticationRequired"]),
	card("4000002500003155", challenged(succeeds), ["pm_card_authenticationRequiredOnSetup"]),
	card("4000000000003220", challenged(succeeds), ["pm_card_threeDSecure2Required"]),
	card("4000000000003063", challenged(succeeds), ["pm_card_threeDSecureRequired"]),
	card("4000008400001629", challenged(declines("generic_decline")), ["pm_card_threeDSecureRequiredChargeDeclined"]),
	card("4000008260003178", challenged(declines("insufficient_funds")), [
		"pm_card_authenticationRequiredChargeDeclinedInsufficientFunds",
	]),
	card("4000000000003055", succeeds, ["pm_card_threeDSecureOptional"]),
	card("4000000000007726", { kind: "succeeds", refund: "pending" }, ["pm_card_pendingRefund"]),
	card("4000000000005126", { kind: "succeeds", refund: "fails" }, ["pm_card_refundFail"]),
];

/** Bank debits that show a payment which takes its time. */
export const testBankAccounts: Record<string, Behaviour> = {
	pm_usBankAccount_success: { kind: "settles_later", outcome: "succeeds" },
	pm_usBankAccount_insufficientFunds: { kind: "settles_later", outcome: "insufficient_funds" },
	pm_usBankAccount_processing: { kind: "settles_later", outcome: "in_days" },
};

export const cardByToken = (token: string): TestCard | undefined =>
	testCards.find((candidate) => candidate.tokens.includes(token));

export const cardByNumber = (number: string): TestCard | undefined =>
	testCards.find((candidate) => candidate.number === number);

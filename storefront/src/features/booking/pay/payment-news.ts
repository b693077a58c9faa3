export type PaymentNews = "paid" | "failed";

/**
 * What an address says of a payment that the booking may not know yet: our own mark, or the word with which the payment
 * company sends a guest back from their bank.
 */
export function paymentNews({ hash, search }: Pick<Location, "hash" | "search">): PaymentNews | undefined {
	const word = new URLSearchParams(search).get("redirect_status");
	if (word) return word === "failed" ? "failed" : "paid";
	return new URLSearchParams(hash.replace(/^#/, "")).has("paid") ? "paid" : undefined;
}

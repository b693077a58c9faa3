import type { MessageKey, Translate } from "../../../i18n/catalogue.ts";
import type { Booking } from "../record/booking.ts";

type Cancelled = Pick<
	Booking,
	| "paid_cents"
	| "refunding_cents"
	| "refund_cents"
	| "refund_way"
	| "refund_refused_cents"
	| "cancelled_at"
	| "currency"
	| "payments"
>;

const ways: Record<string, MessageKey> = {
	card: "booking.cancel.done",
	as_paid: "booking.cancel.done.as_paid",
	by_hand: "booking.cancel.done.by_hand",
};

const isBefore = (at: string | null | undefined, end: string | null | undefined): boolean =>
	Boolean(at && end) && Date.parse(at ?? "") < Date.parse(end ?? "");

/** What a cancelled booking says of money: what goes back because of it, how, and apart from it what had gone before. */
export function cancelledLead(
	{
		paid_cents,
		refunding_cents,
		refund_cents,
		refund_way,
		refund_refused_cents: refused,
		cancelled_at,
		currency,
		payments,
	}: Cancelled,
	{ promised, t, amount }: { promised: number; t: Translate; amount: (cents: number) => string },
): string {
	const of = (wanted: string) =>
		payments.filter(({ kind, status, currency: own }) => kind === "refund" && status === wanted && own === currency);
	const sum = (entries: typeof payments): number =>
		entries.reduce((total, { amount_cents }) => total + amount_cents, 0);
	const before = (entries: typeof payments): number =>
		sum(entries.filter(({ processed_at }) => isBefore(processed_at, cancelled_at)));
	const ordered = before(of("pending"));
	// What is on its way back by an order of after the cancellation, such as a payment that came late, is no less on its way.
	const refund = (refund_cents ?? promised) || Math.max(0, refunding_cents - ordered);
	const earlier = before(of("succeeded")) + ordered;
	const kept = paid_cents - sum(of("succeeded")) - ordered;
	const nothing = (): string =>
		kept > 0 ? t("booking.cancel.done.kept", { amount: amount(kept) }) : t("booking.cancel.done.none");
	// Until its ledger is read again, nothing is said of a card.
	const way = ways[refund_way ?? "as_paid"] ?? "booking.cancel.done.as_paid";
	// What a card did not take goes another way, which the ledger below says.
	const said = refund_way === "card" ? refund - refused : refund;
	const isGiven = refund_way !== "card" && refund > 0 && sum(of("succeeded")) - before(of("succeeded")) >= refund;
	return [
		refund > 0 ? t(isGiven ? "booking.cancel.done.given" : way, { amount: amount(said) }) : nothing(),
		...(earlier > 0 ? [t("booking.cancel.earlier", { amount: amount(earlier) })] : []),
	].join(" ");
}

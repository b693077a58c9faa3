import { dueLater, formatMoney, keptCents, leftToPay, overpaidCents } from "@harborsmith/domain";
import { describeDeadline } from "../../format/when.ts";
import type { MailLocale } from "../../locale.ts";
import type { LetterContext } from "./context.ts";

type Priced = Pick<LetterContext, "booking" | "now">;

/** By when; a charter that moved closer may owe it at once. */
function balanceDue({ booking, now }: Priced, locale: MailLocale) {
	const by = dueLater(booking.balance_due_at, now);
	const isOwed = leftToPay(booking) > 0;
	if (!isOwed || !by) return { balance_due: null, balance_is_due: isOwed };
	return { balance_due: describeDeadline(by, booking.yacht.timezone, locale), balance_is_due: false };
}

/** The price as it was agreed, and what is still to be paid. */
export function priceView({ booking, now }: Priced, locale: MailLocale) {
	const money = (cents: number): string => formatMoney(cents, booking.currency, locale.format);
	const [balance_cents, overpaid_cents] = [leftToPay(booking), overpaidCents(booking)];
	return {
		lines: booking.lines.map(({ kind, label, amount_cents }) => ({ kind, label, amount: money(amount_cents) })),
		total: money(booking.total_cents),
		paid: money(keptCents(booking)),
		overpaid: overpaid_cents > 0 ? money(overpaid_cents) : null,
		balance: balance_cents > 0 ? money(balance_cents) : null,
		...balanceDue({ booking, now }, locale),
		deposit: booking.security_deposit_cents > 0 ? money(booking.security_deposit_cents) : null,
	};
}

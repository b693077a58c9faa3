import { formatMoney, keptCents, leftToPay } from "@harborsmith/domain";
import type { MailBooking } from "../../data/booking.ts";
import { describeDeadline } from "../../format/when.ts";
import type { MailLocale } from "../../locale.ts";

/** The price as it was agreed, and what is still to be paid. */
export function priceView(booking: MailBooking, locale: MailLocale) {
	const money = (cents: number): string => formatMoney(cents, booking.currency, locale.format);
	const balance_cents = leftToPay(booking);
	return {
		lines: booking.lines.map(({ kind, label, amount_cents }) => ({ kind, label, amount: money(amount_cents) })),
		total: money(booking.total_cents),
		paid: money(keptCents(booking)),
		balance: balance_cents > 0 ? money(balance_cents) : null,
		balance_due:
			balance_cents > 0 && booking.balance_due_at
				? describeDeadline(booking.balance_due_at, booking.yacht.timezone, locale)
				: null,
		deposit: booking.security_deposit_cents > 0 ? money(booking.security_deposit_cents) : null,
	};
}

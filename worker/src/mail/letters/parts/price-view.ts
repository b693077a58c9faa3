import { formatMoney, keptCents, leftToPay } from "@harborsmith/domain";
import type { MailBooking } from "../../data/booking.ts";
import { describeDeadline } from "../../format/when.ts";
import type { MailLocale } from "../../locale.ts";

/** By when; a charter that moved closer may owe it at once. */
function balanceDue(booking: MailBooking, locale: MailLocale) {
	if (leftToPay(booking) === 0) return { balance_due: null, balance_is_due: false };
	const by = booking.balance_due_at;
	if (!by || by.getTime() <= Date.now()) return { balance_due: null, balance_is_due: true };
	return { balance_due: describeDeadline(by, booking.yacht.timezone, locale), balance_is_due: false };
}

/** The price as it was agreed, and what is still to be paid. */
export function priceView(booking: MailBooking, locale: MailLocale) {
	const money = (cents: number): string => formatMoney(cents, booking.currency, locale.format);
	const balance_cents = leftToPay(booking);
	return {
		lines: booking.lines.map(({ kind, label, amount_cents }) => ({ kind, label, amount: money(amount_cents) })),
		total: money(booking.total_cents),
		paid: money(keptCents(booking)),
		overpaid: keptCents(booking) > booking.total_cents ? money(keptCents(booking) - booking.total_cents) : null,
		balance: balance_cents > 0 ? money(balance_cents) : null,
		...balanceDue(booking, locale),
		deposit: booking.security_deposit_cents > 0 ? money(booking.security_deposit_cents) : null,
	};
}

import type { BookingPayment } from "@harborsmith/contract/bookings";
import type { Translate } from "../../../i18n/catalogue.ts";
import { translateKnown } from "../../../i18n/translate-known.ts";

/** Words for a booking's status; the service's own word when we have none. */
export function statusText(status: string, t: Translate): string {
	return translateKnown(t, `booking.status.${status}`) ?? status;
}

/** Words for how far a booking is paid. */
export function paymentStatusText(status: string, t: Translate): string {
	return translateKnown(t, `booking.paystatus.${status}`) ?? status;
}

/** Words for an entry of the payment ledger. */
export function ledgerText({ kind, by_hand }: Pick<BookingPayment, "kind" | "by_hand">, t: Translate): string {
	if (kind === "refund" && by_hand) return t("booking.payment.refund_by_hand");
	return translateKnown(t, `booking.payment.${kind}`) ?? t("booking.payment.charge");
}

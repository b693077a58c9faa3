import { asSentence } from "@harborsmith/domain/as-sentence";
import type { Translate } from "../../../i18n/catalogue.ts";
import { isDeclinedRequest } from "../pay/knows-payment.ts";
import type { Booking } from "../record/booking.ts";

type Off = Pick<
	Booking,
	"status" | "cancelled_by_company" | "cancellation_reason" | "request_expires_at" | "paid_cents"
>;

/** Why a booking or request is off, as its letter says it, and what becomes of its money. */
export function offSentences(booking: Off, { money, t }: { money: string; t: Translate }): string {
	const { cancellation_reason, request_expires_at, paid_cents } = booking;
	const why = cancellation_reason ? [t("booking.reason", { reason: asSentence(cancellation_reason) })] : [];
	if (isDeclinedRequest(booking)) return [t("booking.declined"), ...why, t("booking.nothing_charged")].join(" ");
	if (request_expires_at && paid_cents === 0) return t("booking.withdraw.done");
	return [money, ...why].join(" ");
}

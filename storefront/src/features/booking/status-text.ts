import type { MessageKey } from "../../i18n/catalogue.ts";
import { en } from "../../i18n/en/index.ts";

/** A key of the catalogue, or another when the service has a state we have no words for. */
function known(key: string, otherwise: MessageKey): MessageKey {
	return key in en ? (key as MessageKey) : otherwise;
}

export function statusKey(status: string): MessageKey {
	return known(`booking.status.${status}`, "booking.status");
}

export function paymentStatusKey(status: string): MessageKey {
	return known(`booking.paystatus.${status}`, "booking.paystatus.pending");
}

export function ledgerKey(kind: string): MessageKey {
	return known(`booking.payment.${kind}`, "booking.payment.charge");
}

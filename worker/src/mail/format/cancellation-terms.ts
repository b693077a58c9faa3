import { cancellationSteps, refundsAhead } from "@harborsmith/domain";
import { BASIS_POINTS, formatShare } from "@harborsmith/domain/money";
import type { MailBooking } from "../data/booking.ts";
import type { MailLocale } from "../locale.ts";
import { describeMoment } from "./when.ts";

export interface Term {
	/** The last moment of the step, in the yacht's zone. */
	until: string;
	/** "50%"; null when everything comes back. */
	percent: string | null;
}

/** The steps that are still ahead and give something back; after the last one, nothing does. */
export function cancellationTerms(booking: MailBooking, now: Date, locale: MailLocale): Term[] {
	const { policy, starts_at, yacht } = booking;
	return refundsAhead(cancellationSteps(policy, starts_at, yacht.timezone, now), now).map(({ until, refund_bps }) => ({
		until: describeMoment(new Date(until), yacht.timezone, locale),
		percent: refund_bps >= BASIS_POINTS ? null : formatShare(refund_bps, locale.format),
	}));
}

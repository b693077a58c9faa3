import type { RefundStep } from "@harborsmith/contract/shapes";
import { BASIS_POINTS, formatShare } from "@harborsmith/domain/money";
import { refundsAhead } from "@harborsmith/domain/refunds-ahead";
import type { Translate } from "../../../i18n/catalogue.ts";
import { formatInstant } from "../../../lib/format/time.ts";

export interface RefundText {
	when: string;
	refund: string;
	level: "full" | "part" | "none";
}

/** Cancellation terms as dates: "Until Fri, Jun 12, 10:00 AM PDT: full refund". Steps already past are left out. */
export function refundSteps(
	steps: RefundStep[],
	timezone: string,
	locale: string,
	t: Translate,
	now: Date = new Date(),
): RefundText[] {
	const ahead = refundsAhead(steps, now).map((step): RefundText => {
		const full = step.refund_bps >= BASIS_POINTS;
		return {
			when: t("terms.cancel.until", { date: formatInstant(step.until, timezone, locale) }),
			refund: full ? t("terms.cancel.full") : t("terms.cancel.part", { percent: formatShare(step.refund_bps, locale) }),
			level: full ? "full" : "part",
		};
	});
	const last: RefundText = {
		when: ahead.length > 0 ? t("terms.cancel.after") : t("terms.cancel.now"),
		refund: t("terms.cancel.none"),
		level: "none",
	};
	return [...ahead, last];
}

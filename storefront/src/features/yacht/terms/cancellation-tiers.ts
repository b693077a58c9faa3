import type { RefundTier, YachtPage } from "@harborsmith/contract/yacht";
import { formatShare } from "@harborsmith/domain/money";
import type { Translate } from "../../../i18n/catalogue.ts";

export interface PolicyText {
	types: string;
	tiers: { when: string; refund: string }[];
}

function tierTexts(tiers: RefundTier[], locale: string, t: Translate): PolicyText["tiers"] {
	const span = (hours: number): string =>
		hours % 24 === 0
			? t("yacht.cancellation.days", { count: hours / 24 })
			: t("yacht.cancellation.hours", { count: hours });
	const sorted = tiers.toSorted((a, b) => b.hours_before - a.hours_before);
	const texts = sorted
		.filter((tier) => tier.hours_before > 0)
		.map((tier) => ({
			when: t("yacht.cancellation.tier", { hours: span(tier.hours_before) }),
			refund:
				tier.refund_bps > 0
					? t("yacht.cancellation.refund", { percent: formatShare(tier.refund_bps, locale) })
					: t("yacht.cancellation.none"),
		}));
	const last = sorted.find((tier) => tier.hours_before === 0)?.refund_bps ?? 0;
	const refund =
		last > 0 ? t("yacht.cancellation.refund", { percent: formatShare(last, locale) }) : t("yacht.cancellation.none");
	return [...texts, { when: t("yacht.cancellation.late"), refund }];
}

/** Cancellation policies in words; charter types that share one are named together. */
export function cancellationTiers(yacht: Pick<YachtPage, "offers">, locale: string, t: Translate): PolicyText[] {
	const policies = new Map<string, { types: string[]; tiers: RefundTier[] }>();
	for (const offer of yacht.offers) {
		if (offer.cancellation.length === 0) continue;
		const key = JSON.stringify(offer.cancellation);
		const known = policies.get(key) ?? { types: [], tiers: offer.cancellation };
		known.types.push(t(`type.${offer.charter_type}`));
		policies.set(key, known);
	}
	return [...policies.values()].map(({ types, tiers }) => ({
		types: types.join(", "),
		tiers: tierTexts(tiers, locale, t),
	}));
}

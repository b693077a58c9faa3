import type { JobPayloads } from "@harborsmith/contract/queue";
import { formatMoney, keptCents } from "@harborsmith/domain";
import { commonView, manageUrl } from "./parts/common-view.ts";
import { guestLocale, guestOf, type LetterContext } from "./parts/context.ts";
import type { Letter } from "./parts/letter.ts";

/** Where money goes that the company gives back; what is none of these goes the way that was agreed. */
const ways: Record<string, string> = { stripe: "card", cash: "cash", bank: "bank", card_terminal: "terminal" };

/** Tells the guest of a refund that staff have made or asked for: how much, and where it goes. */
export function refundMade(context: LetterContext & { refund: JobPayloads["payment.refunded"] }): Letter {
	const { booking, company, links, refund } = context;
	const locale = guestLocale(context);
	const money = (cents: number, currency: string): string => formatMoney(cents, currency, locale.format);
	const kept_cents = keptCents(booking);
	return {
		name: "refund-made",
		effect_key: `mail:payment.refunded:${refund.key}`,
		to: guestOf(booking),
		locale,
		view: {
			...commonView(booking, company, locale),
			amount: money(refund.amount_cents, refund.currency),
			way: ways[refund.provider] ?? "other",
			no_show: booking.status === "no_show",
			kept: kept_cents > 0 ? money(kept_cents, booking.currency) : null,
			manage_url: manageUrl(booking, links, locale, context.manage_token),
		},
	};
}

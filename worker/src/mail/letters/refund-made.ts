import type { JobPayloads } from "@harborsmith/contract/queue";
import { formatMoney } from "@harborsmith/domain";
import { commonView, manageUrl } from "./parts/common-view.ts";
import { guestLocale, guestOf, type LetterContext } from "./parts/context.ts";
import type { Letter } from "./parts/letter.ts";

/** Where money goes that the company gives back; what is none of these goes the way that was agreed. */
const ways: Record<string, string> = { stripe: "card", cash: "cash", bank: "bank", card_terminal: "terminal" };

/** Tells the guest of a refund that staff have made or asked for: how much, and where it goes. */
export function refundMade(context: LetterContext & { refund: JobPayloads["payment.refunded"] }): Letter {
	const { booking, company, links, refund } = context;
	const locale = guestLocale(context);
	return {
		name: "refund-made",
		effect_key: `mail:payment.refunded:${refund.key}`,
		to: guestOf(booking),
		locale,
		view: {
			...commonView(booking, company, locale),
			amount: formatMoney(refund.amount_cents, refund.currency, locale.format),
			way: ways[refund.provider] ?? "other",
			manage_url: manageUrl(booking, links, locale, context.manage_token),
		},
	};
}

import type { JobPayloads } from "@harborsmith/contract/queue";
import { formatMoney } from "@harborsmith/domain";
import { commonView, manageUrl } from "./parts/common-view.ts";
import { guestLocale, guestOf, type LetterContext } from "./parts/context.ts";
import type { Letter } from "./parts/letter.ts";

/** Corrects a letter that promised a refund: it has failed, the money comes another way, and the office writes about it. */
export function refundLost(context: LetterContext & { refund: JobPayloads["payment.refund_lost"] }): Letter {
	const { booking, company, links, refund } = context;
	const locale = guestLocale(context);
	return {
		name: "refund-lost",
		effect_key: `mail:payment.refund_lost:${refund.key}:customer`,
		to: guestOf(booking),
		locale,
		view: {
			...commonView(booking, company, locale),
			amount: formatMoney(refund.amount_cents, refund.currency, locale.format),
			manage_url: manageUrl(booking, links, locale, context.manage_token),
		},
	};
}

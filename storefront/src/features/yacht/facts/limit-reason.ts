import type { Offer, YachtPage } from "@harborsmith/contract/yacht";
import type { Translate } from "../../../i18n/catalogue.ts";

/**
 * Why a charter takes no more guests. The service gives the reason in English, where it stands as it is; readers of
 * another language get the kind of reason: the yacht's own size, or the law and her certificate.
 */
export function limitReason(
	offer: Pick<Offer, "charter_type" | "max_guests" | "limit_reason"> | undefined,
	yacht: Pick<YachtPage, "max_guests">,
	locale: string,
	t: Translate,
): string | undefined {
	if (!offer?.limit_reason) return undefined;
	if (locale.startsWith("en")) return offer.limit_reason;
	const count = offer.max_guests;
	if (count >= yacht.max_guests) return t("calendar.limit.own", { count });
	return t(offer.charter_type === "bareboat" ? "calendar.limit.bareboat" : "calendar.limit.law", { count });
}

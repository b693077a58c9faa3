import type { QuoteRequestBody } from "@harborsmith/contract/quotes";
import type { YachtPage } from "@harborsmith/contract/yacht";
import { addDuration } from "@harborsmith/domain/time";
import type { Language } from "@harborsmith/domain/vocabulary";
import type { Draft } from "./draft.ts";

/** What the quote of a draft asks for, or undefined while no departure is chosen. */
export function quoteRequest(yacht: YachtPage, draft: Draft, lang: Language): QuoteRequestBody | undefined {
	if (!draft.starts_at) return undefined;
	const offered = new Set(
		yacht.extras
			.filter((extra) => !extra.charter_types?.length || extra.charter_types.includes(draft.type))
			.map((extra) => extra.slug),
	);
	return {
		yacht: yacht.slug,
		charter_type: draft.type,
		starts_at: draft.starts_at,
		ends_at: addDuration(new Date(draft.starts_at), draft.duration_min, yacht.timezone).toISOString(),
		guests: draft.guests,
		extras: Object.entries(draft.extras)
			.filter(([slug, quantity]) => quantity > 0 && offered.has(slug))
			.map(([slug, quantity]) => ({ slug, quantity })),
		promo_code: draft.promo,
		lang,
	};
}

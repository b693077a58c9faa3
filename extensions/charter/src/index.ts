/** What other bundles may use of what is for sale. They share its context: one per process, whichever bundle asks first. */
export { localise } from "./catalogue/localise.ts";
export { mediaItem } from "./catalogue/media-item.ts";
export { isReadableMedia } from "./catalogue/readable-media.ts";
export { translationsOf } from "./catalogue/translations-of.ts";
export type { MarinaRow, MediaRow, Translations, YachtConfig } from "./catalogue/types.ts";
export { type CharterContext, charterContext } from "./context/charter-context.ts";
export type { Installation } from "./installation/installation.ts";
export { createLimits } from "./limits/limits.ts";
export { sharedCounter } from "./limits/shared-counter.ts";
export { localisedBasis, localisedExtra, policyFor } from "./pricing/price-basis.ts";
export { slotTaken } from "./quotes/alternatives.ts";
export type { PromoRow } from "./quotes/find-promo.ts";
export { priceFingerprint, quoteFor } from "./quotes/make-quote.ts";
export { type PricedCharter, priceCharter } from "./quotes/price-charter.ts";
export { type QuoteSnapshot, quoteSnapshot } from "./quotes/quote-snapshot.ts";
export { verifyQuote } from "./quotes/quote-token.ts";

import type { YachtPage } from "@harborsmith/contract/yacht";
import { decimalAmount } from "@harborsmith/domain/money";
import { type Locale, localPath } from "../../i18n/locale.ts";

interface Context {
	site: string;
	image: string | undefined;
	locale: Locale;
}

/** schema.org Product with the all-in price before government tax: the same number as on the card and the page. */
export function structuredYacht(yacht: YachtPage, { site, image, locale }: Context): object {
	const url = site + localPath(locale, `/yachts/${yacht.slug}`);
	const { rating } = yacht;
	const isRated = typeof rating?.average === "number" && rating.count > 0;
	return {
		"@context": "https://schema.org",
		"@type": "Product",
		name: yacht.name,
		description: yacht.description ?? undefined,
		image,
		url,
		brand: yacht.manufacturer ? { "@type": "Brand", name: yacht.manufacturer } : undefined,
		model: yacht.model ?? undefined,
		offers: yacht.from_price_cents
			? {
					"@type": "Offer",
					url,
					price: decimalAmount(yacht.from_price_cents, yacht.currency),
					priceCurrency: yacht.currency,
					availability: "https://schema.org/InStock",
				}
			: undefined,
		aggregateRating: isRated
			? { "@type": "AggregateRating", ratingValue: rating.average, reviewCount: rating.count }
			: undefined,
		review: yacht.reviews.slice(0, 5).map((review) => ({
			"@type": "Review",
			reviewRating: { "@type": "Rating", ratingValue: review.rating },
			author: { "@type": "Person", name: review.author ?? "Guest" },
			reviewBody: review.body ?? undefined,
		})),
	};
}

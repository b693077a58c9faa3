/** The most that anybody may enter. The API's schemas, the rules, the forms and the Directus app all take it from here. */
export const bounds = {
	/** Guests of one charter; the yacht, her certificate and the law allow fewer. */
	guests: 500,
	/** Pieces of one extra. */
	quantity: 999,
	/** Different extras of one charter. */
	extras: 50,
	/** Highest price that a search can name, in minor units. */
	price_cents: 1_000_000_000,
	/** Length of a charter in minutes, from a quarter of an hour to 90 days. */
	shortest_min: 15,
	longest_min: 90 * 24 * 60,
	/** Years in which a charter lies, by UTC. */
	first_year: 1970,
	last_year: 2199,
	/** Letters of the reason for a change of a booking, of a guest's wishes, a promo code and a search. */
	reason: 500,
	wishes: 2000,
	promo_code: 40,
	search: 100,
	/** Letters of the mark from which a list goes on. */
	cursor: 400,
} as const;

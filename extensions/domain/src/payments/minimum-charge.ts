/** The smallest card payments that Stripe takes, in minor units, as published at docs.stripe.com/currencies. */
const published: Record<string, number> = {
	AED: 200,
	AUD: 50,
	BRL: 50,
	CAD: 50,
	CHF: 50,
	CZK: 1500,
	DKK: 250,
	EUR: 50,
	GBP: 30,
	HKD: 400,
	HUF: 17_500,
	INR: 50,
	JPY: 50,
	MXN: 1000,
	MYR: 200,
	NOK: 300,
	NZD: 50,
	PLN: 200,
	RON: 200,
	SEK: 300,
	SGD: 50,
	THB: 1000,
	USD: 50,
};

/** Stripe converts other currencies and asks for half a dollar; where a unit is worth much less, the company says its own. */
const unknown = 100;

/** The smallest amount that a card can be charged, in minor units: the provider's, or more when the company says so. */
export function minimumCharge(currency: string, own?: number | null): number {
	return Math.max(published[currency] ?? unknown, own ?? 0);
}

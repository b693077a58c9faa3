/** What guests wrote about coming trips, and what the desk answered; the last ones are still unread. */
export const messages: { from: "in" | "out"; channel: "app" | "email" | "phone"; body: string }[] = [
	{ from: "in", channel: "app", body: "Could we come aboard fifteen minutes early? My mother walks slowly." },
	{ from: "out", channel: "app", body: "Of course. Ring at the gate, we will help her down the ramp." },
	{ from: "in", channel: "email", body: "Two of us do not eat fish. Is that all right with the picnic?" },
	{ from: "out", channel: "email", body: "Noted for the galley, thank you." },
	{
		from: "in",
		channel: "phone",
		body: "Asked what happens when it rains. Told: we sail, or move the date the day before.",
	},
	{ from: "in", channel: "app", body: "¿Se puede llevar una guitarra a bordo? Somos seis y uno canta." },
	{ from: "in", channel: "app", body: "Is there parking for a camper van near the dock?" },
];

export const damages: {
	severity: "minor" | "moderate" | "major";
	status: "open" | "assessed" | "charged" | "closed";
	description: string;
	estimate_cents: number | null;
}[] = [
	{
		severity: "minor",
		status: "closed",
		description: "Wine glass broken in the saloon, swept up.",
		estimate_cents: 1800,
	},
	{
		severity: "moderate",
		status: "assessed",
		description: "Deep scratch on the port side, an arm long, from the fuel dock.",
		estimate_cents: 64000,
	},
	{
		severity: "minor",
		status: "open",
		description: "One snorkel mask is missing from the locker.",
		estimate_cents: null,
	},
];

export const waiting = [
	{ first_name: "Keiko", email: "keiko.waits@guest.example.com", guests: 6, flexible: true, locale: "en-US" },
	{ first_name: "Luis", email: "luis.espera@guest.example.com", guests: 4, flexible: false, locale: "es-ES" },
	{ first_name: "Grace", email: "grace.waits@guest.example.com", guests: 10, flexible: false, locale: "en-US" },
];

export const vouchers = [
	{ code: "GIFT-7Q2M4", status: "active", initial_cents: 50_000, balance_cents: 50_000 },
	{ code: "SORRY-WIND-11", status: "active", initial_cents: 15_000, balance_cents: 6_500 },
	{ code: "GIFT-3K9TD", status: "spent", initial_cents: 25_000, balance_cents: 0 },
];

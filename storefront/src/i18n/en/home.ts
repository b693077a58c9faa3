export const home = {
	"home.title": "Private yacht charter on San Francisco Bay",
	"home.description":
		"Sailboats and motor yachts from three marinas on San Francisco Bay. Live times, one honest price, and a booking you manage by a link.",
	"home.heading": "A day on the Bay, with nothing left to arrange",
	"home.lead": "Choose a yacht, a time and a captain or none. You see the whole price before you give us your name.",
	"home.featured": "Lying ready",
	"home.featured.lead": "A few of the yachts our guests ask for by name.",
	"home.featured.all": "See the whole fleet",
	"home.facts": "What you can rely on",
	"home.fact.price": "One price",
	"home.fact.price.text":
		"Every mandatory fee is in the first number you see. Tax is named before you pay. Nothing appears at the dock.",
	"home.fact.slot": "Your time is yours",
	"home.fact.slot.text": "When you start to pay we hold the slot for you. No two guests can ever book the same hour.",
	"home.fact.cancel": "Cancel until a week before",
	"home.fact.cancel.text":
		"Full refund up to seven days before departure, half until two days. You see the amount before you decide.",
	"home.fact.people": "People who know this water",
	"home.fact.people.text":
		"Licensed captains, inspected lines and lights, and someone who answers the phone on the day.",
	"home.how": "How it works",
	"home.how.1": "Pick a day",
	"home.how.1.text": "The calendar shows real free times for each yacht, not a form that someone answers later.",
	"home.how.2": "See the price",
	"home.how.2.text": "Length of trip, guests, lunch, paddleboards: the total changes as you choose and then stays.",
	"home.how.3": "Book and pay",
	"home.how.3.text": "Four short screens. Trips more than 30 days away need a quarter now, the rest later.",
	"home.how.4": "Step aboard",
	"home.how.4.text":
		"Your link holds the berth, the directions and the invite. Change or cancel there, without an account.",
	"home.types": "Three ways to charter",
	"home.types.lead": "The law counts heads differently for each. We never sell more places than it allows.",
	"home.types.captained":
		"A licensed captain from our roster takes the helm. Up to six guests on most yachts, more on those with a certificate of inspection.",
	"home.types.bareboat":
		"You are the skipper, or bring your own. Up to twelve guests, and sailing experience that we ask you about.",
	"home.types.dockside": "The yacht stays at her berth for a dinner, a tasting or a quiet night on the water.",
	"home.marinas": "Three harbors, one bay",
	"home.marinas.lead": "Every yacht lies at a fixed berth. You know where to go when you book.",
	"home.marinas.see": "Yachts in {marina}",
	"home.reviews": "From the guest book",
	"home.close": "The westerly fills in after lunch.",
	"home.close.action": "Find a free yacht",
	"home.scene": "A white sloop under way at dusk, the Golden Gate Bridge and the Marin hills behind her.",
} as const;

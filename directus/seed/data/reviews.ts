export interface DemoReview {
	rating: number;
	title: string;
	body: string;
	locale: "en-US" | "es-ES";
}

export const reviews: DemoReview[] = [
	{
		rating: 5,
		title: "The easiest afternoon of our year",
		body: "Booked on a phone in five minutes, paid the price on the screen and not a cent more. The boat was spotless and the bridge looked unreal from below.",
		locale: "en-US",
	},
	{
		rating: 5,
		title: "Grandma steered",
		body: "We were three generations and nobody felt unsafe for a second. The crew let my grandmother take the wheel past Alcatraz. She has not stopped talking about it.",
		locale: "en-US",
	},
	{
		rating: 4,
		title: "Windy, wonderful",
		body: "It blows in July, believe them when they say bring a jacket. Great boat, patient captain. One star less only because the parking took us a while to find.",
		locale: "en-US",
	},
	{
		rating: 5,
		title: "Exactly as pictured",
		body: "The pictures are honest, the invoice was honest, and the sunset was better than either.",
		locale: "en-US",
	},
	{
		rating: 5,
		title: "Team day that people asked to repeat",
		body: "Twenty colleagues, one vegan, two who cannot swim. All of it was handled before we stepped on board.",
		locale: "en-US",
	},
	{
		rating: 4,
		title: "Lovely but short",
		body: "Three hours go fast. Next time we take the full day and anchor for lunch.",
		locale: "en-US",
	},
	{
		rating: 5,
		title: "He said yes",
		body: "The crew hid the ring in the flare box and kept a straight face for two hours. Thank you.",
		locale: "en-US",
	},
	{
		rating: 3,
		title: "Good boat, late start",
		body: "The yacht before us came back late and we left twenty minutes after our time. They added the time at the end without being asked, which was fair.",
		locale: "en-US",
	},
	{
		rating: 5,
		title: "Una tarde redonda",
		body: "Todo claro desde el principio: el precio, la ruta y dónde aparcar. El capitán hablaba español y los niños llevaron el timón.",
		locale: "es-ES",
	},
	{
		rating: 5,
		title: "Volveremos",
		body: "Vimos marsopas frente a Angel Island. El barco estaba impecable y el picnic, generoso.",
		locale: "es-ES",
	},
	{
		rating: 4,
		title: "Muy recomendable",
		body: "Hizo más frío de lo que pensábamos, pero a bordo había mantas para todos.",
		locale: "es-ES",
	},
	{
		rating: 5,
		title: "A week we will measure others by",
		body: "Bareboat to Tomales Bay and back. Handover took an hour and was worth every minute: every locker, every valve, every quirk.",
		locale: "en-US",
	},
	{
		rating: 5,
		title: "Quiet, clean, kind",
		body: "No generator, no shouting, no hurry. My father slept on the foredeck for an hour and called it the best part.",
		locale: "en-US",
	},
	{
		rating: 4,
		title: "Honest about the weather",
		body: "They called the evening before, told us the forecast and offered another day. We went anyway and were glad of both.",
		locale: "en-US",
	},
	{
		rating: 5,
		title: "Wheelchair and all",
		body: "Step-free from the car to the saloon. I did not have to ask twice for anything.",
		locale: "en-US",
	},
	{
		rating: 5,
		title: "Our third time",
		body: "Different boat each time, same care. The calendar invite even moved when we changed the date.",
		locale: "en-US",
	},
];

export const reply = "Thank you for sailing with us, and for telling others. The wheel is yours any time.";

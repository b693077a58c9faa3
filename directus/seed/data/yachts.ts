import type { SeasonMode } from "@harborsmith/domain";
import type { Livery } from "../scenes/boats/boat.ts";
import type { BoatKind } from "../scenes/boats/index.ts";

export interface DemoYacht {
	slug: string;
	name: string;
	kind: BoatKind;
	livery: Omit<Livery, "sailing" | "crew">;
	marina: "south-beach" | "sausalito" | "berkeley";
	owner: "bayside" | "bennett" | "golden-gate";
	manufacturer: string;
	model: string;
	year: number;
	/** length, beam, draft in feet */
	size: [number, number, number];
	cabins: number;
	bathrooms: number;
	gross_tonnage: number;
	certificate_guests?: number;
	charter_types: ("captained" | "bareboat" | "dockside")[];
	max_guests: number;
	/** Captained hour rate in cents; the other rates follow from it unless given. */
	hour_cents: number;
	bareboat?: { day_cents: number; week_cents: number };
	min_duration_min: number;
	buffers: [before: number, after: number];
	security_deposit_cents: number;
	season_mode?: SeasonMode;
	instant_booking?: boolean;
	features: string[];
	film: boolean;
	description: string;
	descripcion: string;
}

export const yachts: DemoYacht[] = [
	{
		slug: "morning-star",
		name: "Morning Star",
		kind: "sloop",
		livery: { hull: "#f7f8fa", stripe: "#173a5a" },
		marina: "south-beach",
		owner: "bennett",
		manufacturer: "Beneteau",
		model: "Oceanis 46.1",
		year: 2021,
		size: [47.9, 14.8, 7.7],
		cabins: 3,
		bathrooms: 2,
		gross_tonnage: 18,
		charter_types: ["captained", "bareboat", "dockside"],
		max_guests: 12,
		hour_cents: 25000,
		bareboat: { day_cents: 160000, week_cents: 900000 },
		min_duration_min: 180,
		buffers: [30, 60],
		security_deposit_cents: 150000,
		features: ["bow-thruster", "galley", "grill", "sound-system", "swim-platform", "wifi"],
		film: true,
		description:
			"Morning Star is the boat we hand to friends who say they have never sailed. She is wide, steady and forgiving, with two wheels so that nobody has to give up theirs.\n\nFrom South Beach she reaches the Bay Bridge in ten minutes and the Golden Gate in fifty. The cockpit table seats eight, and the swim platform folds down for a cold glass of something with your feet in the water.",
		descripcion:
			"Morning Star es el barco que prestamos a los amigos que dicen no haber navegado nunca: ancho, estable y paciente, con dos ruedas de timón para no tener que turnarse.\n\nDesde South Beach llega al Bay Bridge en diez minutos y al Golden Gate en cincuenta. En la mesa de la bañera caben ocho personas, y la plataforma de popa baja hasta el agua.",
	},
	{
		slug: "two-bridges",
		name: "Two Bridges",
		kind: "catamaran",
		livery: { hull: "#ffffff", stripe: "#0f6e84" },
		marina: "sausalito",
		owner: "bayside",
		manufacturer: "Lagoon",
		model: "46",
		year: 2022,
		size: [45.9, 26.1, 4.6],
		cabins: 4,
		bathrooms: 4,
		gross_tonnage: 24,
		certificate_guests: 28,
		charter_types: ["captained", "dockside"],
		max_guests: 28,
		hour_cents: 42000,
		min_duration_min: 180,
		buffers: [45, 75],
		security_deposit_cents: 250000,
		features: [
			"air-conditioning",
			"dinghy",
			"galley",
			"grill",
			"paddleboards",
			"sound-system",
			"swim-platform",
			"wheelchair-access",
			"wifi",
		],
		film: true,
		description:
			"Two hulls, twenty-six feet of beam and almost no heel: Two Bridges is how you bring the grandparents, the toddlers and the birthday cake on the same afternoon.\n\nShe is inspected for twenty-eight guests. The saloon and the aft deck are one level, the doorway is wide, and the trampoline in front is the best seat on the Bay when the porpoises come by.",
		descripcion:
			"Dos cascos, ocho metros de manga y casi nada de escora: así se trae a los abuelos, a los niños y la tarta de cumpleaños en la misma tarde.\n\nEstá inspeccionado para veintiocho huéspedes. El salón y la cubierta de popa están al mismo nivel, la puerta es ancha y la red de proa es el mejor asiento de la bahía.",
	},
	{
		slug: "evening-edition",
		name: "Evening Edition",
		kind: "motor-yacht",
		livery: { hull: "#f4f6f8", stripe: "#12283d" },
		marina: "south-beach",
		owner: "golden-gate",
		manufacturer: "Azimut",
		model: "66 Fly",
		year: 2020,
		size: [66.9, 16.5, 5.6],
		cabins: 4,
		bathrooms: 3,
		gross_tonnage: 46,
		certificate_guests: 36,
		charter_types: ["captained", "dockside"],
		max_guests: 36,
		hour_cents: 69000,
		min_duration_min: 180,
		buffers: [60, 90],
		security_deposit_cents: 300000,
		features: [
			"air-conditioning",
			"bow-thruster",
			"galley",
			"grill",
			"hot-tub",
			"sound-system",
			"swim-platform",
			"wifi",
		],
		film: true,
		description:
			"Named for the last paper of the day, because she is at her best when the city lights come on. Evening Edition carries thirty-six on two decks, with a bar aft and a flybridge where conversation still works at cruising speed.\n\nCompanies book her for the dinner after the conference; couples book her for the toast after the courthouse.",
		descripcion:
			"Lleva el nombre del último periódico del día, porque luce más cuando se encienden las luces de la ciudad. Acoge a treinta y seis personas en dos cubiertas, con barra a popa y un puente alto donde aún se puede conversar.\n\nLas empresas la reservan para la cena tras el congreso; las parejas, para el brindis tras la boda.",
	},
	{
		slug: "annie-morrow",
		name: "Annie Morrow",
		kind: "schooner",
		livery: { hull: "#1d2b38", stripe: "#7c2f2a" },
		marina: "sausalito",
		owner: "bayside",
		manufacturer: "Crowninshield",
		model: "Gaff schooner",
		year: 1927,
		size: [64, 15.2, 8.2],
		cabins: 3,
		bathrooms: 1,
		gross_tonnage: 31,
		certificate_guests: 22,
		charter_types: ["captained", "dockside"],
		max_guests: 22,
		hour_cents: 48000,
		min_duration_min: 240,
		buffers: [60, 60],
		security_deposit_cents: 200000,
		features: ["galley", "pet-friendly"],
		film: true,
		description:
			"Built in 1927 to carry lumber and mail, rebuilt in Sausalito over nine winters. Annie Morrow sails the way the Bay used to sound: rope, canvas and no engine if the tide allows.\n\nYou may haul a halyard or you may lie on the warm deck and watch five sails do the work. Because she is old, a shipwright looks her over before every trip.",
		descripcion:
			"Construida en 1927 para llevar madera y correo, y restaurada en Sausalito durante nueve inviernos. Annie Morrow navega como sonaba antes la bahía: cabo, lona y, si la marea lo permite, sin motor.\n\nPuede izar una driza o tumbarse en la cubierta caliente y mirar cómo trabajan cinco velas. Por su edad, un carpintero de ribera la revisa antes de cada salida.",
	},
	{
		slug: "north-pass",
		name: "North Pass",
		kind: "trawler",
		livery: { hull: "#20485c", stripe: "#8c2f2b" },
		marina: "berkeley",
		owner: "bennett",
		manufacturer: "Nordhavn",
		model: "41",
		year: 2019,
		size: [41.3, 14, 4.9],
		cabins: 2,
		bathrooms: 1,
		gross_tonnage: 22,
		charter_types: ["captained", "bareboat"],
		max_guests: 8,
		hour_cents: 28000,
		bareboat: { day_cents: 145000, week_cents: 820000 },
		min_duration_min: 240,
		buffers: [30, 90],
		security_deposit_cents: 200000,
		season_mode: "per_day",
		features: ["bow-thruster", "dinghy", "galley", "grill", "pet-friendly", "wifi"],
		film: false,
		description:
			"North Pass would cross an ocean if you asked. Most guests ask for Angel Island, Drakes Bay or four slow days in the Delta instead, with the heating on and the dog on the pilothouse bench.\n\nExperienced skippers may take her bareboat; everyone else gets one of our captains and more time for reading.",
		descripcion:
			"North Pass cruzaría un océano si se lo pidiera. La mayoría pide Angel Island, Drakes Bay o cuatro días tranquilos en el Delta, con la calefacción puesta y el perro en el banco del puente.\n\nQuien tenga experiencia puede llevarla sin patrón; los demás tendrán patrón y más tiempo para leer.",
	},
	{
		slug: "marigold",
		name: "Marigold",
		kind: "launch",
		livery: { hull: "#7a4a2c", stripe: "#1d5a52" },
		marina: "berkeley",
		owner: "golden-gate",
		manufacturer: "Elco",
		model: "Electric launch 30",
		year: 2018,
		size: [30, 8.1, 2.3],
		cabins: 0,
		bathrooms: 0,
		gross_tonnage: 4,
		charter_types: ["captained", "dockside"],
		max_guests: 6,
		hour_cents: 14500,
		min_duration_min: 120,
		buffers: [15, 30],
		security_deposit_cents: 40000,
		features: ["grill", "pet-friendly", "sound-system"],
		film: false,
		description:
			"Varnished, silent and never in a hurry. Marigold slips along the Berkeley shore on batteries, close enough to wave at the people on the path.\n\nSix seats under a canopy, a picnic table and a captain who knows where the herons nest.",
		descripcion:
			"Barnizada, silenciosa y sin prisa. Marigold se desliza por la orilla de Berkeley con baterías, tan cerca que se puede saludar a quien pasea.\n\nSeis asientos bajo un toldo, mesa de picnic y un patrón que sabe dónde anidan las garzas.",
	},
	{
		slug: "second-wind",
		name: "Second Wind",
		kind: "sloop",
		livery: { hull: "#17324a", stripe: "#c9a25a" },
		marina: "berkeley",
		owner: "bayside",
		manufacturer: "Jeanneau",
		model: "Sun Odyssey 410",
		year: 2020,
		size: [42.5, 13.1, 7],
		cabins: 3,
		bathrooms: 2,
		gross_tonnage: 14,
		charter_types: ["captained", "bareboat"],
		max_guests: 10,
		hour_cents: 21500,
		bareboat: { day_cents: 98000, week_cents: 560000 },
		min_duration_min: 180,
		buffers: [30, 60],
		security_deposit_cents: 120000,
		features: ["galley", "grill", "snorkel-gear", "sound-system", "wifi"],
		film: true,
		description:
			"The afternoon breeze at Berkeley Circle is the reason people learn to sail here. Second Wind was chosen for it: quick, dry and light on the helm.\n\nShe is our most booked boat for week-long bareboat cruises, with full canvas covers and a galley that cooks for six.",
		descripcion:
			"La brisa de la tarde en Berkeley Circle es la razón por la que aquí se aprende a navegar. Second Wind se eligió para ella: rápida, seca y suave al timón.\n\nEs nuestro barco más reservado para semanas sin patrón, con cocina para seis.",
	},
	{
		slug: "pelican-club",
		name: "Pelican Club",
		kind: "motor-yacht",
		livery: { hull: "#2b3138", stripe: "#b9894a" },
		marina: "sausalito",
		owner: "golden-gate",
		manufacturer: "Riviera",
		model: "50 Sports Motor Yacht",
		year: 2023,
		size: [54.8, 15.9, 4.8],
		cabins: 3,
		bathrooms: 2,
		gross_tonnage: 34,
		charter_types: ["captained", "dockside"],
		max_guests: 6,
		hour_cents: 52000,
		min_duration_min: 120,
		buffers: [45, 60],
		security_deposit_cents: 250000,
		features: ["air-conditioning", "bow-thruster", "galley", "paddleboards", "sound-system", "swim-platform", "wifi"],
		film: false,
		description:
			"Six guests, two engines and twenty-eight knots when the afternoon is short. Pelican Club gets you under the Golden Gate and back to Sausalito before the ice has melted.\n\nQuiet enough below for a nap; loud enough above for a playlist.",
		descripcion:
			"Seis huéspedes, dos motores y veintiocho nudos cuando la tarde es corta. Pelican Club pasa bajo el Golden Gate y vuelve a Sausalito antes de que se derrita el hielo.\n\nSilencio abajo para una siesta; música arriba.",
	},
	{
		slug: "quiet-company",
		name: "Quiet Company",
		kind: "catamaran",
		livery: { hull: "#eef1ee", stripe: "#5b6f5a" },
		marina: "south-beach",
		owner: "bennett",
		manufacturer: "Fountaine Pajot",
		model: "Elba 45",
		year: 2021,
		size: [44.1, 24.8, 3.9],
		cabins: 4,
		bathrooms: 4,
		gross_tonnage: 21,
		charter_types: ["captained", "bareboat", "dockside"],
		max_guests: 12,
		hour_cents: 36000,
		bareboat: { day_cents: 210000, week_cents: 1190000 },
		min_duration_min: 240,
		buffers: [45, 90],
		security_deposit_cents: 250000,
		season_mode: "per_day",
		features: [
			"air-conditioning",
			"dinghy",
			"galley",
			"grill",
			"paddleboards",
			"snorkel-gear",
			"swim-platform",
			"wifi",
		],
		film: false,
		description:
			"Solar panels instead of a generator, so the only sound at anchor is water. Quiet Company sleeps eight in four cabins, each with its own bathroom, and makes her own drinking water.\n\nTake her for a day behind Angel Island, or for a week up the coast to Tomales Bay.",
		descripcion:
			"Paneles solares en lugar de generador: fondeado, solo se oye el agua. Quiet Company tiene cuatro camarotes, cada uno con baño, y produce su propia agua potable.\n\nLlévelo un día a Angel Island o una semana costa arriba hasta Tomales Bay.",
	},
	{
		slug: "little-sister",
		name: "Little Sister",
		kind: "sloop",
		livery: { hull: "#a63a32", stripe: "#f1e9da" },
		marina: "sausalito",
		owner: "bayside",
		manufacturer: "J Boats",
		model: "J/105",
		year: 2016,
		size: [34.5, 11, 6.5],
		cabins: 1,
		bathrooms: 1,
		gross_tonnage: 7,
		charter_types: ["captained", "bareboat"],
		max_guests: 6,
		hour_cents: 16500,
		bareboat: { day_cents: 62000, week_cents: 348000 },
		min_duration_min: 120,
		buffers: [15, 45],
		security_deposit_cents: 80000,
		features: ["sound-system"],
		film: false,
		description:
			"Red, fast and a little wet, as a little sister should be. She has raced on this Bay for years and will show you how a tack feels when a boat wants to turn.\n\nFor up to six people who do not mind spray. We lend the jackets.",
		descripcion:
			"Roja, rápida y algo salpicona, como toda hermana pequeña. Lleva años regateando en la bahía y le enseñará cómo se siente una virada cuando el barco quiere girar.\n\nHasta seis personas a las que no les importe el agua. Las chaquetas las ponemos nosotros.",
	},
];

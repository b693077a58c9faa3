interface Text {
	title: string;
	summary: string;
	body: string;
}

export const pages: { slug: string; en: Text; es: Text }[] = [
	{
		slug: "about",
		en: {
			title: "About us",
			summary: "A small fleet, three harbors, and one rule: the price you see is the price you pay.",
			body: "<p>We keep ten yachts in three harbors around San Francisco Bay. Some belong to us, most belong to people who would rather see them sail than sit.</p><p>Every boat is looked over before and after each trip, every captain holds a current licence, and every price on this site includes what you cannot choose to leave out.</p><h2>How we work</h2><p>You book online in a few minutes or call us. A person reads every message. If the weather turns, we call you first, and you decide: another day, a credit, or your money back.</p>",
		},
		es: {
			title: "Quiénes somos",
			summary: "Una flota pequeña, tres puertos y una regla: el precio que ve es el que paga.",
			body: "<p>Tenemos diez yates en tres puertos de la bahía de San Francisco. Algunos son nuestros; la mayoría es de personas que prefieren verlos navegar.</p><p>Cada barco se revisa antes y después de cada salida, cada patrón tiene su título en vigor y cada precio incluye todo lo que no es opcional.</p><h2>Cómo trabajamos</h2><p>Reserve en línea en unos minutos o llámenos. Una persona lee cada mensaje. Si el tiempo cambia, llamamos antes nosotros y usted decide: otro día, un crédito o la devolución.</p>",
		},
	},
	{
		slug: "terms",
		en: {
			title: "Terms of charter",
			summary: "What you and we promise each other, in plain words.",
			body: "<h2>Your booking</h2><p>A booking is firm when your first payment has arrived. The price shown at that moment does not change.</p><h2>Cancelling</h2><p>With a captain or at the dock: up to seven days before the start you get everything back, up to two days before, half. Bareboat: everything up to 30 days before, half up to 14, a quarter up to seven. The exact dates stand in your confirmation. If we cancel, for weather or a breakdown, you get everything back.</p><h2>Guests on board</h2><p>The limit for each trip is set by federal law and by the yacht's certificate. We cannot take one guest more, however small.</p><h2>Captained and bareboat charters</h2><p>On a captained charter the captain decides where it is safe to go. On a bareboat charter you are the operator: we will ask about your experience and you choose your own captain if you want one.</p><h2>Damage</h2><p>You leave the security deposit at check-in and get it back after the inspection. Normal wear is ours.</p>",
		},
		es: {
			title: "Condiciones del alquiler",
			summary: "Lo que usted y nosotros nos prometemos, en palabras sencillas.",
			body: "<h2>Su reserva</h2><p>La reserva es firme cuando llega su primer pago. El precio mostrado entonces no cambia.</p><h2>Cancelación</h2><p>Con patrón o en el muelle: hasta siete días antes se devuelve todo; hasta dos días antes, la mitad. Sin patrón: todo hasta 30 días antes, la mitad hasta 14 y una cuarta parte hasta siete. Las fechas exactas figuran en su confirmación. Si cancelamos nosotros, se devuelve todo.</p><h2>Huéspedes a bordo</h2><p>El límite de cada salida lo fijan la ley federal y el certificado del yate.</p><h2>Con y sin patrón</h2><p>Con patrón, el patrón decide dónde es seguro navegar. Sin patrón, usted es el responsable: preguntaremos por su experiencia y, si lo desea, elige a su propio patrón.</p><h2>Daños</h2><p>La fianza se deja en el embarque y se devuelve tras la inspección.</p>",
		},
	},
	{
		slug: "privacy",
		en: {
			title: "Privacy",
			summary: "What we know about you, why, and for how long.",
			body: "<p>We keep what a charter needs: your name, how to reach you, your booking and your payments. Card details never reach us; they go straight to the payment provider.</p><p>We do not sell data and we set no advertising cookies. Ask us at any time for a copy of your data or to delete it; records of payments stay for as long as the law demands.</p>",
		},
		es: {
			title: "Privacidad",
			summary: "Qué sabemos de usted, por qué y durante cuánto tiempo.",
			body: "<p>Guardamos lo que un alquiler necesita: su nombre, cómo contactarle, su reserva y sus pagos. Los datos de la tarjeta no nos llegan; van directamente al proveedor de pagos.</p><p>No vendemos datos ni usamos cookies publicitarias. Puede pedir en cualquier momento una copia de sus datos o su eliminación.</p>",
		},
	},
	{
		slug: "accessibility",
		en: {
			title: "Accessibility",
			summary: "On this site and on board.",
			body: "<p>This site works with a keyboard alone, with a screen reader, at 200 % zoom and without motion. If something stands in your way, tell us and we will mend it.</p><p>On board: Two Bridges is step-free from the dock to the saloon at Sausalito at every tide, with a doorway of 34 inches. For other yachts call us and we will tell you every step and its height.</p>",
		},
		es: {
			title: "Accesibilidad",
			summary: "En este sitio y a bordo.",
			body: "<p>Este sitio funciona solo con teclado, con lector de pantalla, al 200 % de zoom y sin animaciones. Si algo se lo impide, díganoslo.</p><p>A bordo: Two Bridges no tiene escalones desde el muelle hasta el salón en Sausalito, con cualquier marea, y su puerta mide 86 cm. Para otros yates llámenos.</p>",
		},
	},
];

export const faqs: {
	category: string;
	en: [question: string, answer: string];
	es: [question: string, answer: string];
}[] = [
	{
		category: "booking",
		en: [
			"Is the price on the page really the whole price?",
			"<p>Yes, before government tax. Fuel, docking and cleaning are in it. Tax is shown on its own line before you pay, and nothing is added later.</p>",
		],
		es: [
			"¿El precio de la página es el total?",
			"<p>Sí, antes de impuestos. Incluye combustible, amarre y limpieza. El impuesto aparece en su propia línea antes de pagar y después no se añade nada.</p>",
		],
	},
	{
		category: "booking",
		en: [
			"How long do you hold a slot while I book?",
			"<p>Ten minutes from the moment you confirm your details, and five more once you start to pay. You see the countdown.</p>",
		],
		es: [
			"¿Cuánto tiempo reservan la plaza mientras pago?",
			"<p>Diez minutos desde que confirma sus datos y cinco más al empezar a pagar. Verá la cuenta atrás.</p>",
		],
	},
	{
		category: "payment",
		en: [
			"When is my card charged?",
			"<p>If you sail within 30 days, the whole amount when you book. Otherwise a quarter now and the rest 30 days before.</p>",
		],
		es: [
			"¿Cuándo se cobra mi tarjeta?",
			"<p>Si sale dentro de 30 días, el total al reservar. Si no, una cuarta parte ahora y el resto 30 días antes.</p>",
		],
	},
	{
		category: "payment",
		en: [
			"What happens with the security deposit?",
			"<p>You leave it at check-in and get it back after the inspection on your return.</p>",
		],
		es: ["¿Qué pasa con la fianza?", "<p>Se deja en el embarque y se devuelve tras la inspección a la vuelta.</p>"],
	},
	{
		category: "on_board",
		en: [
			"What should I bring?",
			"<p>Soft-soled shoes and a warm layer, even in August. We have jackets, blankets, sunscreen and water.</p>",
		],
		es: [
			"¿Qué debo llevar?",
			"<p>Calzado de suela blanda y una capa de abrigo, también en agosto. Tenemos chaquetas, mantas, crema solar y agua.</p>",
		],
	},
	{
		category: "on_board",
		en: [
			"May we bring food and drinks?",
			"<p>Gladly. Corkage is free. Red wine stays off the white cushions, please.</p>",
		],
		es: [
			"¿Podemos llevar comida y bebida?",
			"<p>Con gusto y sin cargo. El vino tinto, lejos de los cojines blancos, por favor.</p>",
		],
	},
	{
		category: "safety",
		en: [
			"Why can some yachts take only six guests?",
			"<p>Federal law limits captained trips on uninspected boats to six passengers. Inspected yachts carry the number on their certificate.</p>",
		],
		es: [
			"¿Por qué algunos yates solo admiten seis huéspedes?",
			"<p>La ley federal limita a seis pasajeros las salidas con patrón en barcos sin inspección. Los inspeccionados llevan el número de su certificado.</p>",
		],
	},
	{
		category: "safety",
		en: [
			"What if the weather is bad?",
			"<p>We watch the forecast from three days before and call you first. You choose: another day, a credit or all your money back.</p>",
		],
		es: [
			"¿Y si hace mal tiempo?",
			"<p>Vigilamos la previsión desde tres días antes y le llamamos. Usted elige: otro día, un crédito o la devolución total.</p>",
		],
	},
];

export const testimonials = [
	{
		author: "Marta & Joel",
		role: "Married aboard Annie Morrow",
		es_role: "Se casaron a bordo de Annie Morrow",
		yacht: "annie-morrow",
		rating: 5,
		quote: "One price, one person to call, five sails and the whole Bay to ourselves.",
		es: "Un precio, una persona a quien llamar, cinco velas y toda la bahía para nosotros.",
	},
	{
		author: "Priya S.",
		role: "Office manager, Oakland",
		es_role: "Responsable de oficina, Oakland",
		yacht: "two-bridges",
		rating: 5,
		quote: "I have planned forty team days. This is the only one where the invoice matched the quote.",
		es: "He organizado cuarenta días de equipo. Es el único en que la factura coincidió con el presupuesto.",
	},
	{
		author: "The Hallorans",
		role: "A week on Second Wind",
		es_role: "Una semana en Second Wind",
		yacht: "second-wind",
		rating: 5,
		quote: "They spent an hour showing us the boat and then trusted us with her. Everything worked.",
		es: "Pasaron una hora enseñándonos el barco y luego confiaron en nosotros. Todo funcionó.",
	},
];

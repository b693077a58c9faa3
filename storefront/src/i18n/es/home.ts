export const home = {
	"home.title": "Alquiler privado de yates en la bahía de San Francisco",
	"home.description":
		"Veleros y yates a motor en tres puertos de la bahía de San Francisco. Horas libres reales, un solo precio y una reserva que se gestiona con un enlace.",
	"home.heading": "Un día en la bahía, sin nada más que organizar",
	"home.lead": "Elija un yate, una hora y si quiere patrón. Verá el precio entero antes de darnos su nombre.",
	"home.featured": "Listos para zarpar",
	"home.featured.lead": "Algunos de los yates que nuestros huéspedes piden por su nombre.",
	"home.featured.all": "Ver toda la flota",
	"home.facts": "Con qué puede contar",
	"home.fact.price": "Un solo precio",
	"home.fact.price.text":
		"Todo lo obligatorio está en la primera cifra que ve. El impuesto se nombra antes de pagar. En el muelle no aparece nada nuevo.",
	"home.fact.slot": "Su hora es suya",
	"home.fact.slot.text": "Al empezar a pagar le guardamos la plaza. Dos personas nunca pueden reservar la misma hora.",
	"home.fact.cancel": "Cancelar, sin letra pequeña",
	"home.fact.cancel.text":
		"Cuánto se devuelve, y hasta cuándo, figura en la página de cada yate. Verá el importe antes de decidir.",
	"home.fact.people": "Gente que conoce estas aguas",
	"home.fact.people.text": "Patrones titulados, barcos revisados y alguien que contesta al teléfono ese día.",
	"home.how": "Cómo funciona",
	"home.how.1": "Elija un día",
	"home.how.1.text":
		"El calendario muestra las horas libres de cada yate, no un formulario que alguien contesta después.",
	"home.how.2": "Vea el precio",
	"home.how.2.text": "Duración, huéspedes, comida, tablas de remo: el total cambia mientras elige y luego se queda.",
	"home.how.3": "Reserve y pague",
	"home.how.3.text": "Cuatro pantallas cortas. Si aún falta mucho, paga ahora solo una parte y el resto después.",
	"home.how.4": "Suba a bordo",
	"home.how.4.text": "Su enlace guarda el amarre, cómo llegar y la invitación. Allí cancela, sin cuenta.",
	"home.types": "Tres maneras de alquilar",
	"home.types.lead":
		"La ley cuenta a los pasajeros de otra forma en cada una. Nunca vendemos más plazas de las que permite.",
	"home.types.captained":
		"Un patrón titulado lleva el timón. Hasta seis huéspedes en la mayoría de los yates y más en los que tienen certificado de inspección.",
	"home.types.bareboat":
		"Usted es el patrón o trae el suyo. Hasta doce huéspedes y una experiencia por la que le preguntamos.",
	"home.types.dockside": "El yate se queda en su amarre para una cena, una cata o una noche tranquila sobre el agua.",
	"home.types.see": "Ver yates",
	"home.marinas": "Tres puertos, una bahía",
	"home.marinas.lead": "Cada yate tiene un amarre fijo. Al reservar ya sabe adónde ir.",
	"home.marinas.see": "Yates en {marina}",
	"home.reviews": "Del libro de visitas",
	"home.close": "Después de comer entra el viento del oeste.",
	"home.close.action": "Buscar un yate libre",
	"home.scene": "Un velero blanco navega al atardecer; detrás, el puente Golden Gate y las colinas de Marin.",
} as const;

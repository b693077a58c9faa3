export const pages = {
	"faq.title": "Lo que preguntan los huéspedes",
	"faq.category.booking": "Reserva",
	"faq.category.payment": "Pago",
	"faq.category.on_board": "A bordo",
	"faq.category.safety": "Seguridad",
	"faq.more": "¿Otra cosa?",
	"faq.more.lead": "Escriba o llame. Contesta alguien que conoce los barcos.",
	"faq.lead": "Respuestas cortas. Si falta la suya, escriba o llame: la lee una persona.",
	"page.updated": "Último cambio: {date}",
	"page.not_alive":
		"La página no ha terminado de cargarse y sus botones aún no hacen nada. Revise su conexión y vuelva a cargarla. Si sigue igual, llámenos: lo que tenga reservado no se pierde.",
	"page.unwritten": "Este texto se está preparando. Escríbanos o llámenos y se lo enviamos.",
} as const;

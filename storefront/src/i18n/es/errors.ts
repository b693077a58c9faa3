import { guestWords } from "@harborsmith/contract/words/guest";
import { underKey } from "../under-key.ts";

export const errors = {
	"error.404.title": "Fuera de la carta",
	"error.404.lead": "No hay ninguna página en esta dirección. Quizá se ha movido o el yate ha dejado nuestra flota.",
	"error.404.action": "Ver la flota",
	"error.500.title": "Hemos encallado",
	"error.500.lead": "Algo ha fallado por nuestra parte. No se ha cobrado nada. Pruebe otra vez en un momento.",
	"error.500.action": "Probar otra vez",
	"error.503.title": "No alcanzamos la oficina de reservas",
	"error.503.lead":
		"Ahora mismo no podemos leer nuestro calendario y preferimos no mostrar nada antes que algo falso. Pruebe otra vez en un minuto.",
	"error.home": "Ir al inicio",
	...underKey("error", guestWords["es-ES"].errors),
} as const;

import type { ErrorTitles, ErrorWords } from "../language.ts";

/**
 * What the Directus app puts above a refusal; the sentence itself follows below. The app looks for `errors.<CODE>` and
 * would otherwise show that key.
 */
export const errorTitles: ErrorTitles = {
	INVALID_INPUT: "Revise los datos",
	TIME_DOES_NOT_EXIST: "Esa hora no existe",
	TIME_AMBIGUOUS: "Esa hora ocurre dos veces",
	SLOT_TAKEN: "Ese horario está ocupado",
	INVALID_STATE: "Ese paso no es posible ahora",
	GUEST_LIMIT: "Demasiados huéspedes",
	EXTRA_SOLD_OUT: "Un extra está agotado",
	PROMO_INVALID: "El código promocional no es válido",
	NOT_SOLD: "Eso no se vende",
	OUTSIDE_HOURS: "Fuera de horario",
	TOO_SHORT: "El alquiler es demasiado corto",
	TOO_SHORT_NOTICE: "Poca antelación",
	TOO_FAR_AHEAD: "Demasiada antelación",
	PAYMENT_FAILED: "El pago ha fallado",
	SERVICE_UNAVAILABLE: "Un servicio no responde",
};

/** What the site says of a refusal; where its reason or field says more, `CODE.reason`. ICU's notation. */
export const errorWords: ErrorWords = {
	generic: "No ha funcionado. Pruebe otra vez.",
	UNREACHABLE: "No alcanzamos el servicio de reservas. Revise su conexión y pruebe otra vez.",
	RATE_LIMITED: "Demasiados intentos en poco tiempo. Espere un minuto.",
	SERVICE_UNAVAILABLE: "El servicio de reservas está ocupado. Pruebe otra vez en un momento.",
	MAINTENANCE_MODE: "Estamos trabajando en el servicio de reservas. Vuelva en un rato.",
	OUTSIDE_HOURS: "Esta hora queda fuera del horario de entrega del yate.",
	TOO_SHORT_NOTICE: "Esta salida es demasiado pronto para preparar el yate. Elija otra más tarde.",
	TOO_FAR_AHEAD: "Este día está demasiado lejos para reservarlo todavía.",
	TOO_SHORT: "Este alquiler es más corto que el mínimo del yate.",
	NOT_SOLD: "Este yate no se alquila con esta duración y este tipo.",
	SLOT_TAKEN: "Esta hora ya no está libre.",
	PROMO_INVALID: "Este código no vale para este alquiler.",
	"PROMO_INVALID.used_up": "Este código ya se ha agotado.",
	"PROMO_INVALID.used_by_customer": "Usted ya ha usado este código.",
	"PROMO_INVALID.not_yet": "Este código todavía no se puede usar.",
	"PROMO_INVALID.over": "Este código ha caducado.",
	"PROMO_INVALID.travel_dates": "Este código no vale para el día de este alquiler.",
	"PROMO_INVALID.min_total": "Este alquiler cuesta menos que el importe desde el que vale el código.",
	EXTRA_SOLD_OUT: "Uno de los extras está agotado ese día.",
	TIME_DOES_NOT_EXIST: "Esa noche cambia la hora y esta no existe. Elija otra.",
	TIME_AMBIGUOUS: "Esa noche cambia la hora y esta existe dos veces. Elija otra.",
	INVALID_STATE: "La reserva ha cambiado entretanto. La página muestra cómo está ahora.",
	"INVALID_STATE.other_account":
		"Esta reserva ya está guardada en otra cuenta. Si no es correcto, escríbanos, por favor.",
	"INVALID_STATE.company_account": "Esta cuenta es de la empresa. Guarde la reserva en una cuenta de huésped.",
	HOLD_EXPIRED: "El tiempo ha terminado.",
	PAYMENT_FAILED: "El pago no se ha realizado.",
	FORBIDDEN: "Este enlace no abre esta reserva.",
	UNAUTHORIZED: "Inicie sesión de nuevo.",
	NOT_FOUND: "Ya no lo encontramos. Quizá se ha retirado de nuestra oferta.",
	METHOD_NOT_ALLOWED: "No ha funcionado. Cargue la página otra vez.",
	QUOTE_CHANGED: "El precio ha cambiado entretanto. Mírelo de nuevo.",
	QUOTE_EXPIRED: "Este precio ha caducado. Mírelo de nuevo.",
	GUEST_LIMIT: "Son más personas de las que este yate puede llevar.",
	"GUEST_LIMIT.limit":
		"{limit, plural, =0 {Este yate no puede llevar a nadie en un alquiler así.} one {Este yate puede llevar a una persona en un alquiler así.} other {Este yate puede llevar como máximo a # personas en un alquiler así.}}",
	IDEMPOTENCY_MISMATCH: "Esto ya se envió con otros datos. Cargue la página otra vez.",
	IDEMPOTENCY_IN_PROGRESS: "Ya lo estamos tramitando. Espere un momento.",
	UNREADABLE: "El servicio de reservas ha respondido algo que no entendemos. Pruebe otra vez en un momento.",
	INVALID_INPUT: "Algo de lo elegido o escrito no se puede usar. Revíselo y pruebe otra vez.",
	"INVALID_INPUT.starts_at": "Esta salida no se puede reservar. Elija otro día u otra hora.",
	"INVALID_INPUT.ends_at": "El regreso tiene que ser después de la salida. Elija otra duración u otra hora.",
	"INVALID_INPUT.guests": "Revise el número de personas.",
	"INVALID_INPUT.extras": "Uno de los extras no se puede reservar así. Revíselos.",
	"INVALID_INPUT.promo_code": "No parece uno de nuestros códigos.",
	"INVALID_INPUT.charter_type": "Este yate no se ofrece con este tipo de alquiler.",
	"INVALID_INPUT.yacht": "No encontramos este yate. Quizá ha dejado nuestra flota.",
};

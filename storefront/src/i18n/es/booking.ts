import { guestWords } from "@harborsmith/contract/words/guest";
import { underKey } from "../under-key.ts";

export const booking = {
	"booking.title": "Reserva {number}",
	"booking.number": "Número de reserva",
	"booking.loading": "Abriendo su reserva",
	"booking.missing": "Este enlace no puede abrir la reserva",
	"booking.missing.lead":
		"Puede estar incompleto o haber caducado. El enlace del correo de confirmación funciona. Una reserva que guarda en su cuenta está además en Mis reservas cuando inicia sesión.",
	"booking.keyless": "Su reserva se abre con su propio enlace",
	"booking.keyless.lead":
		"Está tras el botón del correo que confirmó esta reserva o respondió a su solicitud. La dirección de su calendario no lo lleva, porque los calendarios se comparten. Una reserva que guarda en su cuenta está además en Mis reservas cuando inicia sesión.",
	"booking.missing.help": "Pedir ayuda",
	"booking.signin": "Iniciar sesión",
	"booking.confirmed.heading": "Reserva hecha, {name}.",
	"booking.confirmed.lead":
		"La confirmación va camino de {email}. Guarde esta página: su enlace es la llave de la reserva.",
	"booking.requested.heading": "Hemos recibido su solicitud.",
	"booking.requested.lead":
		"Respondemos antes del {when}, por correo a {email}. Si podemos llevarle, recibirá un enlace para pagar, y la salida será suya en cuanto esté pagada. Antes no se cobra nada, y hasta que respondamos otros pueden reservar esa hora.",
	"booking.approved.lead": "Podemos llevarle. Le guardamos el yate hasta el {when}: pague antes y la salida será suya.",
	...underKey("booking.status", guestWords["es-ES"].statuses),
	"booking.status.awaited": "Confirmando su pago",
	"booking.status.unanswered": "Sin respuesta a tiempo",
	"booking.status.declined": "Rechazada",
	"booking.declined": "Lo sentimos: esta vez no podemos llevarle.",
	"booking.reason": "El motivo: {reason}",
	"booking.nothing_charged": "No se ha cobrado nada.",
	"booking.status.late": "Pagada demasiado tarde",
	"booking.paystatus.pending": "Sin pagar",
	"booking.paystatus.partial": "Pagada en parte",
	"booking.paystatus.paid": "Pagada",
	"booking.paystatus.partially_refunded": "Devuelta en parte",
	"booking.paystatus.refunded": "Devuelta",
	"booking.paystatus.failed": "El pago falló",
	"booking.when": "Cuándo",
	"booking.departs": "Salida",
	"booking.returns": "Regreso",
	"booking.where": "Dónde",
	"booking.who": "Quién",
	"booking.price": "Precio",
	"booking.payments": "Pagos",
	"booking.payments.none": "Aún no hay pagos.",
	"booking.payment.charge": "Pago",
	"booking.payment.refund": "Devolución",
	"booking.payment.refund_by_hand": "Devolución de la empresa",
	"booking.pay.gone":
		"No se ha cobrado nada en su tarjeta: esta reserva ha cambiado entretanto. Mírela de nuevo, por favor.",
	"booking.overpaid": "Ha pagado {amount} más de lo que cuesta ahora el alquiler. Nos pondremos en contacto con usted.",
	"booking.refund.by_hand":
		"{amount} no se devuelven por tarjeta: se los devolvemos de otra manera y le escribimos sobre ello.",
	"booking.refund.failed":
		"No se pudieron devolver {amount} a su tarjeta. Ya lo sabemos: se los devolvemos de otra manera y nos pondremos en contacto.",
	"booking.payment.deposit_hold": "Fianza retenida",
	"booking.payment.deposit_capture": "Fianza usada",
	"booking.payment.deposit_release": "Fianza liberada",
	"booking.payment.external": "Pago en persona",
	"booking.payment.pending": "en curso",
	"booking.payment.failed": "no se pudo hacer",
	"booking.terms": "Cancelación y fianza",
	"booking.calendar": "Añadir a mi calendario",
	"booking.calendar.remove": "Quitar de mi calendario",
	"booking.print": "Imprimir",
	"booking.pay": "Pagar {amount}",
	"booking.cancel": "Cancelar esta reserva",
	"booking.cancel.preview": "Si cancela ahora se le devuelven {amount}.",
	"booking.cancel.preview.none": "Si cancela ahora no se devuelve nada.",
	"booking.cancel.preview.unpaid": "No se ha cobrado nada. Si cancela ahora, el yate vuelve a estar libre para otros.",
	"booking.cancel.reason": "Cuéntenos por qué (opcional)",
	"booking.cancel.confirm": "Cancelar y recibir {amount}",
	"booking.cancel.confirm.none": "Cancelar esta reserva",
	"booking.cancel.keep": "Conservar mi reserva",
	"booking.withdraw": "Retirar esta solicitud",
	"booking.withdraw.preview.none": "No se ha cobrado nada. Si la retira, dejamos de buscarle una respuesta.",
	"booking.withdraw.confirm.none": "Retirar esta solicitud",
	"booking.withdraw.keep": "Conservar mi solicitud",
	"booking.withdraw.done": "La solicitud queda cerrada. No se ha cobrado nada.",
	"booking.cancel.done": "La reserva está cancelada. {amount} van de vuelta a su tarjeta.",
	"booking.cancel.done.as_paid":
		"La reserva está cancelada. Le devolvemos {amount} por la misma vía por la que se pagó.",
	"booking.cancel.other_refund":
		"Algo ha cambiado entretanto: ahora se le devolverían {amount}. Revíselo de nuevo, por favor.",
	"booking.cancel.done.kept":
		"La reserva está cancelada. Los {amount} que pagó no se devuelven. Si cree que es un error, escríbanos y una persona lo revisará.",
	"booking.cancel.earlier": "Antes ya le habíamos devuelto {amount}.",
	"booking.cancel.done.by_hand":
		"La reserva está cancelada. Se le devuelven {amount}. Su tarjeta no lo aceptó, así que lo devolvemos de otra manera y le escribimos sobre ello.",
	"booking.cancel.done.given": "La reserva está cancelada. Le hemos devuelto {amount}.",
	"booking.cancel.done.none": "La reserva está cancelada.",
	"booking.next": "Antes de venir",
	"booking.next.arrive": "Esté en el amarre 15 minutos antes. Calzado de suela blanda y una capa más de las que cree.",
	"booking.hold_over": "El plazo para pagar ha terminado. En un momento esta página dirá qué ha sido de la reserva.",
	"booking.expired": "Esta reserva no se pagó a tiempo y la plaza quedó libre. No se ha cobrado nada.",
	"booking.expired.unanswered":
		"Lo sentimos: no llegamos a responder a su solicitud a tiempo y ha caducado. No se ha cobrado nada.",
	"booking.expired.looked_at":
		"Esta reserva ha caducado. Su pago llegó en una moneda que no es la de la reserva, así que una persona lo revisa y le escribe.",
	"booking.expired.short":
		"Su pago era menor que lo que vencía, así que esta reserva ha caducado. Le devolvemos el importe íntegro, {amount}.",
	"booking.expired.paid":
		"Su pago llegó cuando el horario ya se había liberado y ahora lo tiene otra persona. Lo sentimos. Se le devuelven a la tarjeta {amount}, la totalidad.",
	"booking.expired.by_hand":
		"Esta reserva ha caducado y su tarjeta no aceptó el reembolso. {amount} siguen siendo suyos: una persona se los envía por otra vía y le escribe.",
	"booking.awaited":
		"El pago se ha hecho. La reserva se confirma en cuanto nos avise la empresa de pagos: esta página cambia sola y la confirmación llega también a {email}. No vuelva a pagar.",
	"booking.free": "Libre cerca de su hora",
	"booking.again": "Ver horas libres",
} as const;

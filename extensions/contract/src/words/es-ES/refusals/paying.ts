import type { PayingSentences } from "../../language.ts";
import { statuses } from "../statuses.ts";

export const paying: PayingSentences = {
	hold_ran_out: "La retención de este alquiler ha caducado. Busque otra hora.",
	below_card_minimum: ({ amount_cents, minimum_cents, currency }, { money }) =>
		`${money(amount_cents, currency)} es menos de lo que se puede cobrar con tarjeta (${money(minimum_cents, currency)}). Consúltenos.`,
	nothing_to_pay: ({ status }) => `No hay nada que pagar de una reserva ${statuses[status].said}.`,
	just_paid: "Este alquiler se acaba de pagar. La confirmación llega en un momento.",
	payments_unavailable: "Los pagos no están disponibles ahora. Inténtelo de nuevo en un momento.",
	being_changed: "Esta reserva se está cambiando. Inténtelo de nuevo en un momento.",
	payment_of_another_booking: "Este pago es de otra reserva.",
	refund_later: "El reembolso no se ha podido hacer ahora. Se intentará de nuevo.",
	refund_declined: ({ reason }) => `El reembolso se ha rechazado: ${reason}`,
	refund_by_manager: "Solo un gerente devuelve dinero. Anote lo que ha recibido como «Pagado de otra manera».",
	stripe_comes_in_itself: "Lo que Stripe ha hecho entra por sí solo. Omita su referencia o elija otro proveedor.",
};

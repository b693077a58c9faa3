import type { ConstraintSentences } from "../language.ts";

export const constraints: ConstraintSentences = {
	occupations_never_overlap: "Esta hora ya no está libre. Elija otra.",
	blocks_end_after_start: "El final tiene que ser después del inicio.",
	bookings_end_after_start: "El final tiene que ser después del inicio.",
	bookings_have_guests: "Tiene que haber al menos un huésped.",
	blocks_name_a_resource: "Elija el yate o el tripulante cuyo tiempo es este.",
	blocks_buffers_in_range: "Un margen es de entre 0 minutos y 30 días.",
	booking_lines_sign_fits_kind: "Un descuento es negativo, cualquier otro concepto no.",
	booking_lines_kind_known: "Un concepto es un alquiler, un extra, un cargo, un descuento o un impuesto.",
	booking_lines_quantity_positive: "La cantidad tiene que ser al menos 1.",
	payments_amount_not_negative: "Un importe nunca es negativo: el tipo de pago da la dirección.",
	payments_kind_known: "No existe ese tipo de pago.",
	payments_status_known: "Un pago se ha hecho, está pendiente o ha fallado.",
	payments_provider_known:
		"Elija cómo se movió este dinero: por Stripe, en efectivo, por transferencia, por datáfono o importado.",
	payments_provider_fact_once: "Este pago ya está en el libro.",
	payments_refund_ordered_once: "Este reembolso ya está pedido.",
	bookings_refund_choice_known: "Una cancelación devuelve todo, lo que dicen las condiciones, un importe o nada.",
	outbox_attention_once: "Ya se ha avisado de esto.",
	webhook_inbox_event_once: "Este evento ya está registrado.",
	bookings_payment_intent_id_unique: "Este pago ya es de otra reserva.",
	bookings_number_unique: "Otra reserva ya tiene este número.",
	blocks_one_per_booking: "Esta reserva ya tiene su tiempo.",
	value_unreadable: "Una fecha, un número o un identificador de aquí no se puede leer.",
	still_used: "Esto se usa todavía en otro sitio y no se puede borrar. Archívelo.",
};

import type { MoneySentences } from "../../language.ts";

export const moneySentences: MoneySentences = {
	totals_follow_lines:
		"Los totales siguen a los conceptos de la reserva. Cambie un concepto o añada un cargo o un descuento.",
	discounts_too_large: "Los descuentos son mayores que todo lo demás de esta reserva.",
	lines_kept: "Los conceptos de las reservas no se pueden vaciar de una vez.",
	paid_follows_payments: "Lo pagado sigue a los pagos. Añada un pago o un reembolso.",
	payments_kept: "Los pagos solo se añaden. Corrija uno con otro pago o un reembolso.",
	payments_not_emptied: "Los pagos solo se añaden.",
	payment_zero: "Indique cuánto se ha cobrado o devuelto: más que nada.",
	payment_future: "Un pago se anota cuando se ha hecho, no antes.",
	payment_long_ago: "Un pago es del año 2000 o posterior.",
	payment_failed_by_hand: "A mano solo se anota el dinero que se ha cobrado o devuelto.",
	payment_pending_by_hand: "Anote un pago a mano cuando el dinero haya llegado.",
	payment_by_card:
		"Los pagos con tarjeta entran solos. Elija cómo llegó este dinero: en efectivo, por transferencia o de otra manera.",
	payment_currency: ({ currency }) => `Esta reserva está en ${currency}. Anote cuánto era en ${currency}.`,
	currency_has_payments: ({ currency }) => `Esta reserva tiene pagos en ${currency}, así que su moneda se queda.`,
	currency_has_price: ({ currency }) =>
		`El precio de esta reserva está escrito en ${currency}, así que su moneda se queda.`,
	currency_of_yacht: ({ currency }) =>
		`El precio de este yate está en ${currency}. Para acordar otra moneda, escriba a mano los conceptos del precio.`,
	changed_meanwhile: "Otra persona acaba de cambiar este alquiler. Mírelo de nuevo.",
	being_paid: "El huésped está a punto de pagar esta reserva. Espere al pago o al final de la retención.",
	refund_choice_early: "El reembolso se elige en el cambio que cancela la reserva.",
	refund_is_decided: "El reembolso de esta reserva está decidido. Añada un reembolso a sus pagos.",
	refund_amount_missing: "Indique cuánto se devuelve.",
	refund_negative: "Lo que se devuelve es nada o más.",
	total_other_than_shown: ({ total_cents, shown_cents, currency }, { money }) =>
		`El total sería ahora ${money(total_cents, currency)}, no ${money(shown_cents, currency)}. Vuelva a mirarlo.`,
	refund_other_than_shown: ({ refund_cents, shown_cents, currency }, { money }) =>
		`El reembolso sería ahora de ${money(refund_cents, currency)}, no de ${money(shown_cents, currency)}. Revíselo de nuevo.`,
	refund_above_paid: ({ left_cents, currency }, { money }) =>
		`De lo pagado quedan como máximo ${money(left_cents, currency)} por devolver.`,
	refund_above_left: ({ left_cents, currency }, { money }) =>
		`De lo pagado solo quedan ${money(left_cents, currency)} por devolver.`,
	refund_above_card: ({ left_cents, currency }, { money }) =>
		`Con tarjeta se pueden devolver ${money(left_cents, currency)}. Devuelva el resto a mano y elija cómo en Proveedor.`,
	refund_pending_by_hand: "Anote un reembolso a mano cuando se haya entregado.",
	due_of_nothing: "De una reserva que no cuesta nada no hay nada que pagar.",
	due_negative: "Lo que se paga al reservar no es menos que nada.",
	due_out_of_range: ({ total_cents, currency }, { money }) =>
		`Lo que se paga al reservar es más que nada y como máximo el total, ${money(total_cents, currency)}.`,
	terms_step:
		"Cada paso dice cuántas horas antes del inicio acaba (de 0 a 87.600) y qué parte se devuelve (de 0 a 100 %).",
	quote_form: "Un presupuesto es un objeto con sus conceptos.",
};

import type { ChargeSentences } from "../../language.ts";

const states: Record<string, string> = { open: "abierto", paid: "pagado", closed: "cerrado" };
const word = (state: string): string => states[state] ?? state;

export const charges: ChargeSentences = {
	charge_begins_unpaid: "Un cobro nuevo no tiene nada pagado. Añádale un pago.",
	charge_stays: "Para qué es un cobro, de qué reserva y cómo se paga no cambia. Haga otro.",
	charge_amount_stays: "Lo que un cobro ha pedido no cambia una vez pagado o cerrado.",
	charge_move_not_allowed: ({ from, to }) => `Un cobro ${word(from)} no puede pasar a ${word(to)}.`,
	charge_follows_payments: "Lo pagado de un cobro sigue a los pagos. Añada un pago o un reembolso.",
	charges_kept: "Los cobros solo se añaden. Cierre el que no se vaya a pagar.",
	charges_not_emptied: "Los cobros solo se añaden.",
	charge_of_another_booking: "Este cobro es de otra reserva.",
	charge_by_card: "Este cobro se paga con tarjeta. Lo que llegó de otra manera lleva su propio cobro.",
	charge_by_hand: "Este cobro se paga a mano. Lo que llega con tarjeta lleva su propio cobro.",
};

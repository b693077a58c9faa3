import type { AttentionCode } from "@harborsmith/contract/queue";

/** What a sentence may name: amounts are written out, everything else is as the provider gave it. */
export type Words = Record<"amount" | "left" | "due" | "reason", string>;
type Phrase = (words: Words) => [title: string, text: string];

export const english: Record<AttentionCode, Phrase> = {
	wrong_currency: ({ amount }) => [
		"Money in another currency",
		`${amount} came in another currency than the booking's. It stands in the ledger and is not counted. Decide whether it goes back.`,
	],
	payment_short: ({ amount, due }) => [
		"A payment is too small",
		`${amount} was paid where ${due} was due, so the booking is not confirmed. Ask the guest for the rest or give the money back.`,
	],
	paid_too_much: ({ amount, due }) => [
		"More is paid than the charter costs",
		`${amount} is paid, and the charter costs ${due}. Perhaps it was paid twice. Give the rest back: a manager adds a refund to its payments.`,
	],
	paid_when_over: ({ amount }) => [
		"Money for a booking that is over",
		`${amount} was entered as received after the charter was called off or ran out. If it is not to be kept, a manager adds a refund to its payments.`,
	],
	expired_with_money: ({ amount }) => [
		"An expired booking has money",
		`The hold ran out, and ${amount} that was paid for it is still here. Confirm the booking, or let a manager add a refund to its payments.`,
	],
	refund_above_paid: ({ amount, left }) => [
		"A refund is more than what was paid",
		`Stripe reports a refund of ${amount}, and only ${left} of this booking was left to give back. It is not counted. Look at the payment in Stripe.`,
	],
	refund_repeated: ({ amount }) => [
		"Money was given back twice for one order",
		`Stripe reports a second refund of ${amount} for an order that it has met already. Both are counted. Look at the payment in Stripe.`,
	],
	refund_failed: ({ amount, reason }) => [
		"A refund has failed",
		`The guest's bank did not take ${amount}${reason && ` (${reason})`}. The money is back with us: give it back another way, and let a manager add that refund to the payments.`,
	],
	refund_refused: ({ amount, reason }) => [
		"A refund is refused",
		`Stripe will not give ${amount} back${reason && ` (${reason})`}. It will not be tried again. While a payment is disputed, the bank decides about it.`,
	],
	refund_by_hand: ({ amount }) => [
		"Please give money back by hand",
		`${amount} could not go back by card: it came another way, or by an earlier payment. Give it back the way it came, and let a manager add that refund to the payments.`,
	],
	refund_gave_up: ({ amount }) => [
		"A refund could not be made",
		`${amount} could not be given back for hours. Look at Stripe, then give it back by hand or ask for the refund again.`,
	],
	event_refused: () => [
		"A message of Stripe was not taken",
		"The ledger refuses what Stripe reports. The message is kept; please look at the payment in Stripe.",
	],
	event_unreadable: () => [
		"A message of Stripe could not be read",
		"It is not of the shape that Stripe documents, so nothing of it is in the ledger. The message is kept; please look at the payment in Stripe.",
	],
	dispute_opened: ({ amount, reason }) => [
		"A payment is disputed",
		`The guest's bank takes ${amount} back${reason && ` (${reason})`}. Answer in Stripe before its deadline. Refunds of this payment are not possible meanwhile.`,
	],
	dispute_won: ({ amount }) => ["A dispute is won", `${amount} stays with us.`],
	dispute_lost: ({ amount }) => ["A dispute is lost", `${amount} has gone back to the guest by their bank.`],
	dispute_closed: ({ amount }) => ["A dispute is closed", `The inquiry about ${amount} has ended.`],
};

export const spanish: Record<AttentionCode, Phrase> = {
	wrong_currency: ({ amount }) => [
		"Dinero en otra moneda",
		`Han llegado ${amount} en una moneda que no es la de la reserva. Figuran en el libro y no se cuentan. Decida si se devuelven.`,
	],
	payment_short: ({ amount, due }) => [
		"Un pago es demasiado pequeño",
		`Se pagaron ${amount} cuando vencían ${due}, así que la reserva no está confirmada. Pida el resto al huésped o devuelva el dinero.`,
	],
	paid_too_much: ({ amount, due }) => [
		"Se ha pagado más de lo que cuesta el alquiler",
		`Hay ${amount} pagados, y el alquiler cuesta ${due}. Quizá se pagó dos veces. Devuelva el resto: un gerente añade un reembolso a sus pagos.`,
	],
	paid_when_over: ({ amount }) => [
		"Dinero para una reserva que ya no está en pie",
		`Se ha anotado un cobro de ${amount} después de que el alquiler se cancelara o caducara. Si no debe quedarse, un responsable añade un reembolso a sus pagos.`,
	],
	expired_with_money: ({ amount }) => [
		"Una reserva caducada tiene dinero",
		`La retención caducó y siguen aquí ${amount} pagados por ella. Confirme la reserva o pida a un gerente que añada un reembolso a sus pagos.`,
	],
	refund_above_paid: ({ amount, left }) => [
		"Un reembolso supera lo pagado",
		`Stripe comunica un reembolso de ${amount}, y de esta reserva solo quedaban ${left} por devolver. No se cuenta. Revise el pago en Stripe.`,
	],
	refund_repeated: ({ amount }) => [
		"Se ha devuelto dinero dos veces por una orden",
		`Stripe comunica un segundo reembolso de ${amount} por una orden que ya había cumplido. Ambos se cuentan. Revise el pago en Stripe.`,
	],
	refund_failed: ({ amount, reason }) => [
		"Un reembolso ha fallado",
		`El banco del huésped no aceptó ${amount}${reason && ` (${reason})`}. El dinero ha vuelto: devuélvalo de otra manera y pida a un gerente que añada ese reembolso a los pagos.`,
	],
	refund_refused: ({ amount, reason }) => [
		"Un reembolso se ha rechazado",
		`Stripe no devolverá ${amount}${reason && ` (${reason})`}. No se intentará más. Mientras un pago está en disputa, decide el banco.`,
	],
	refund_by_hand: ({ amount }) => [
		"Hay que devolver dinero a mano",
		`No se pudieron devolver ${amount} a la tarjeta: llegaron por otra vía o con un pago anterior. Devuélvalos como llegaron y pida a un gerente que añada ese reembolso a los pagos.`,
	],
	refund_gave_up: ({ amount }) => [
		"No se pudo hacer un reembolso",
		`Durante horas no se pudieron devolver ${amount}. Mire en Stripe y devuélvalos a mano o pida de nuevo el reembolso.`,
	],
	event_refused: () => [
		"Un mensaje de Stripe no se ha aceptado",
		"El libro rechaza lo que Stripe comunica. El mensaje se conserva; revise el pago en Stripe.",
	],
	event_unreadable: () => [
		"Un mensaje de Stripe no se ha podido leer",
		"No tiene la forma que Stripe documenta, así que nada de él está en el libro. El mensaje se conserva; revise el pago en Stripe.",
	],
	dispute_opened: ({ amount, reason }) => [
		"Un pago está en disputa",
		`El banco del huésped reclama ${amount}${reason && ` (${reason})`}. Responda en Stripe antes de su plazo. Entretanto ese pago no se puede reembolsar.`,
	],
	dispute_won: ({ amount }) => ["Una disputa se ha ganado", `${amount} se quedan con nosotros.`],
	dispute_lost: ({ amount }) => ["Una disputa se ha perdido", `${amount} han vuelto al huésped por su banco.`],
	dispute_closed: ({ amount }) => ["Una disputa se ha cerrado", `La consulta sobre ${amount} ha terminado.`],
};

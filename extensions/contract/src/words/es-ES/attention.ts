import type { AttentionSentences } from "../language.ts";
import { steps } from "./names.ts";

export const attention: AttentionSentences = {
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
		`Hay ${amount} pagados, y el alquiler cuesta ${due}. El alquiler cuesta menos que antes o se pagó dos veces. Lo que no se haya acordado conservar se devuelve: un gerente añade un reembolso a sus pagos.`,
	],
	paid_when_over: ({ amount }) => [
		"Dinero para una reserva que ya no está en pie",
		`Se ha anotado un cobro de ${amount} después de que el alquiler se cancelara o caducara. Si no debe quedarse, un gerente añade un reembolso a sus pagos.`,
	],
	expired_with_money: ({ amount }) => [
		"Una reserva caducada tiene dinero",
		`La retención caducó y siguen aquí ${amount} pagados por ella. Confirme la reserva o pida a un gerente que añada un reembolso a sus pagos.`,
	],
	crew_let_go: ({ name }) => [
		"Un alquiler ha perdido a un tripulante",
		`Se pagó tras caducar su retención y está confirmado. Entretanto ${name} tiene ese tiempo comprometido, ya no va en este alquiler y lo sabe por correo. Busque a otra persona.`,
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
	request_to_answer: ({ name, starts, until }) => [
		`Solicitud: ${name}, ${starts}`,
		`Responda antes de ${until}; después caduca. ${steps.approve}: el huésped recibe un enlace para pagar. ${steps.decline}: se avisa al huésped.`,
	],
	dispute_closed: ({ amount }) => ["Una disputa se ha cerrado", `La consulta sobre ${amount} ha terminado.`],
};

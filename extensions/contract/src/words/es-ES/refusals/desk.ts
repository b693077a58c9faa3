import type { DeskSentences } from "../../language.ts";
import { nameIn } from "../../name-in.ts";
import { collections, steps } from "../names.ts";
import { statuses } from "../statuses.ts";

export const desk: DeskSentences = {
	sign_in_first: "Inicie sesión.",
	role_may_not: "Su rol no permite hacer esto con una reserva.",
	no_such_booking: "No tenemos esa reserva.",
	no_such_step: "No existe ese paso de una reserva.",
	step_not_now: ({ step, status }) =>
		`«${nameIn(steps, step)}» no corresponde ahora a este alquiler: la reserva está ${statuses[status].said}.`,
	taken_out_of_change: "Algo en Directus, como un Flow, quita esto del cambio antes de guardarlo. No se ha hecho nada.",
	nothing_changes: "Indique qué cambia.",
	nothing_moves: "Indique adónde va el alquiler: otro inicio, otro final u otro yate.",
	yacht_unknown: "Este yate no se conoce.",
	yacht_not_on_offer: "Este yate no está en oferta, así que no tiene precio. Añada los conceptos a mano.",
	times_need_offset: "Estas reservas están en varias zonas horarias. Indique la hora con su desfase.",
	character_not_kept: "Contiene un carácter que no se puede guardar.",
	text_too_long: "Un texto de aquí es demasiado largo. Acórtelo.",
	number_too_large: ({ largest }, { number }) =>
		`Un número de aquí es demasiado grande: ningún importe en céntimos ni ninguna cantidad pasa de ${number(largest)}.`,
	lines_or_rules: "Dé los conceptos o deje que los hagan las reglas, no ambas cosas a la vez.",
	booking_by_its_own_form: "Un concepto del precio no cambia su reserva. Cambie la reserva en su propio formulario.",
	price_is_over: "El precio de una reserva que ha terminado ya no cambia.",
	totals_without_lines: "Los totales siguen a los conceptos. Omítalos y se calcula el precio, o dé los conceptos.",
	totals_differ: ({ total, sum }) =>
		`Los totales siguen a los conceptos: ${total} sería ${sum}. Mejor omita los totales.`,
	extra_not_offered: ({ name }) => `${name} no se ofrece con este yate.`,
	used_elsewhere: ({ used_by }) =>
		`Esto se usa todavía en otro sitio (${used_by.map((name) => nameIn(collections, name)).join(", ")}) y no se puede borrar. Archívelo.`,
};

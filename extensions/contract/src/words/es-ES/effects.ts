import type { EffectSentences, PersonWords } from "../language.ts";
import { history } from "./history.ts";
import { statuses } from "./statuses.ts";

const people: PersonWords = {
	taken: (name) => `Se cuenta con ${name}.`,
	moved: (name) => `${name} se mueve con el alquiler.`,
	freed: (name) => `${name} vuelve a estar libre.`,
	released: (name) => `${name} no está libre entonces: se le libera y se le avisa por correo.`,
	told: (name) => `${name}, que aún no ha respondido, recibe el cambio por correo.`,
};

const letters: Record<string, string> = {
	"booking.pending": "El huésped recibe un correo para pagar.",
	"booking.confirmed": "El huésped recibe la confirmación con el archivo de calendario.",
	"booking.cancelled": "El huésped recibe un correo de que queda anulada.",
	"booking.moved": "El huésped recibe la nueva hora.",
	"payment.refund_due": "Se informa al huésped por correo de lo que se devuelve.",
};

export const effects: EffectSentences = {
	status: ({ to }) => `La reserva queda ${statuses[to].said}.`,
	time: ({ starts_at, ends_at }, { ashore }) => `Nuevo horario: del ${ashore(starts_at)} al ${ashore(ends_at)}.`,
	yacht: ({ from, to }) => `Pasa de ${from} a ${to}.`,
	changed: history.changed,
	hold: ({ until }, { ashore }) => `La hora se reserva hasta el ${ashore(until)}.`,
	due_now: ({ amount_cents, currency }, { money }) => `Al huésped se le piden ${money(amount_cents, currency)} ahora.`,
	refund: ({ amount_cents, currency }, { money }) => `Se devuelven ${money(amount_cents, currency)}.`,
	refund_by_hand: ({ amount_cents, currency }, { money }) =>
		`${money(amount_cents, currency)} no llegó por tarjeta: devuélvalo como llegó.`,
	overpaid: ({ amount_cents, currency }, { money }) =>
		`Hay pagados ${money(amount_cents, currency)} más de lo que cuesta entonces. Nada se devuelve por sí solo; queda en la lista de la oficina.`,
	person: ({ name, deed }) => people[deed](name),
	letter: ({ topic }) => letters[topic] ?? "Se escribe al huésped.",
	difference: ({ amount_cents, total_cents, currency }, { money }) =>
		`El total es entonces ${money(total_cents, currency)}, ${money(Math.abs(amount_cents), currency)} ${amount_cents > 0 ? "más" : "menos"}.`,
	price_stays: ({ amount_cents, currency }, { money }) => `El total sigue siendo ${money(amount_cents, currency)}.`,
	no_refund: "No se devuelve nada.",
	no_letter: "No se avisa al huésped por correo.",
	due: ({ amount_cents, currency }, { money }) => `Quedan ${money(amount_cents, currency)} por pagar.`,
};

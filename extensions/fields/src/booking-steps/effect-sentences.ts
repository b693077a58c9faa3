import type { DeskOutcome, Effect, personDeeds } from "@harborsmith/contract/desk";
import type { BookingStatus } from "@harborsmith/domain/vocabulary";
import { formatMinor } from "../money/minor-units.ts";
import { wallClockInWords } from "../when/wall-clock-text.ts";

type Params = Effect["params"];
type Say = (params: Params, locale: string) => string;
interface Language {
	status: Record<BookingStatus, string>;
	effect: Record<Effect["code"], Say>;
	person: Record<(typeof personDeeds)[number], (name: string) => string>;
	letters: Record<string, string>;
	due: (amount: string) => string;
	no_refund: string;
	difference: (amount: string) => string;
}

const text = (value: Params[string] | undefined): string => String(value ?? "");
const money = ({ amount_cents, currency }: Params, locale: string): string =>
	formatMinor(Number(amount_cents), text(currency), locale);
/** The yacht's own clock: its reading stands before the offset. */
const clock = (at: Params[string] | undefined, locale: string): string =>
	wallClockInWords(text(at).slice(0, 16), locale);

const english: Language = {
	status: {
		requested: "requested",
		pending: "awaiting payment",
		confirmed: "confirmed",
		in_progress: "under way",
		completed: "finished",
		expired: "expired",
		cancelled: "cancelled",
		no_show: "a no-show",
	},
	effect: {
		status: ({ to }) => `The booking is then ${english.status[text(to) as BookingStatus] ?? text(to)}.`,
		time: ({ starts_at, ends_at }, locale) => `It is from ${clock(starts_at, locale)} to ${clock(ends_at, locale)}.`,
		yacht: ({ from, to }) => `It goes from ${text(from)} to ${text(to)}.`,
		hold: ({ until }, locale) => `The time is held until ${clock(until, locale)}.`,
		refund: (params, locale) => `${money(params, locale)} goes back.`,
		person: ({ name, deed }) => english.person[text(deed) as keyof Language["person"]](text(name)),
		letter: ({ topic }) => english.letters[text(topic)] ?? "The guest is written to.",
	},
	person: {
		taken: (name) => `${name} is taken for it.`,
		moved: (name) => `${name} moves along.`,
		freed: (name) => `${name} is free again.`,
		released: (name) => `${name} is not free then, is let go and mailed.`,
		told: (name) => `${name}, who has not answered yet, is mailed the change.`,
	},
	letters: {
		"booking.pending": "The guest is mailed the way to pay.",
		"booking.confirmed": "The guest is mailed the confirmation with the calendar file.",
		"booking.cancelled": "The guest is mailed that it is off.",
		"booking.moved": "The guest is mailed the new time.",
		"payment.refund_due": "The guest reads in the letter what goes back.",
	},
	due: (amount) => `${amount} is still to be paid.`,
	no_refund: "Nothing goes back.",
	difference: (amount) => `The total changes by ${amount}.`,
};

const spanish: Language = {
	status: {
		requested: "solicitada",
		pending: "pendiente de pago",
		confirmed: "confirmada",
		in_progress: "en curso",
		completed: "finalizada",
		expired: "caducada",
		cancelled: "cancelada",
		no_show: "como no presentada",
	},
	effect: {
		status: ({ to }) => `La reserva queda ${spanish.status[text(to) as BookingStatus] ?? text(to)}.`,
		time: ({ starts_at, ends_at }, locale) =>
			`Nuevo horario: del ${clock(starts_at, locale)} al ${clock(ends_at, locale)}.`,
		yacht: ({ from, to }) => `Pasa de ${text(from)} a ${text(to)}.`,
		hold: ({ until }, locale) => `La hora se reserva hasta el ${clock(until, locale)}.`,
		refund: (params, locale) => `Se devuelven ${money(params, locale)}.`,
		person: ({ name, deed }) => spanish.person[text(deed) as keyof Language["person"]](text(name)),
		letter: ({ topic }) => spanish.letters[text(topic)] ?? "Se escribe al huésped.",
	},
	person: {
		taken: (name) => `Se cuenta con ${name}.`,
		moved: (name) => `${name} se mueve con el alquiler.`,
		freed: (name) => `${name} vuelve a estar libre.`,
		released: (name) => `${name} no está libre entonces: se le libera y se le avisa por correo.`,
		told: (name) => `${name}, que aún no ha respondido, recibe el cambio por correo.`,
	},
	letters: {
		"booking.pending": "El huésped recibe un correo para pagar.",
		"booking.confirmed": "El huésped recibe la confirmación con el archivo de calendario.",
		"booking.cancelled": "El huésped recibe un correo de que queda anulada.",
		"booking.moved": "El huésped recibe la nueva hora.",
		"payment.refund_due": "El huésped lee en el correo qué se devuelve.",
	},
	due: (amount) => `Quedan ${amount} por pagar.`,
	no_refund: "No se devuelve nada.",
	difference: (amount) => `El total cambia en ${amount}.`,
};

/** What a step does, one sentence each, in the reader's language. */
export function effectSentences(outcome: DeskOutcome, locale: string): string[] {
	const language = locale.startsWith("es") ? spanish : english;
	const { effects, difference_cents, due_cents, currency, status } = outcome;
	const amount = (cents: number): string => formatMinor(cents, currency, locale);
	const isOff = status === "cancelled" || status === "no_show";
	return [
		...effects.map(({ code, params }) => language.effect[code](params, locale)),
		...(difference_cents === 0 ? [] : [language.difference(amount(difference_cents))]),
		...(isOff && outcome.refund_cents === 0 ? [language.no_refund] : []),
		...(due_cents > 0 ? [language.due(amount(due_cents))] : []),
	];
}

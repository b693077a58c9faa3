import type { HistorySentences } from "../language.ts";
import { fields } from "./app/fields.ts";
import { types } from "./names.ts";

type Promo = { promo_was?: string | null | undefined; promo_is?: string | null | undefined };

const promo = ({ promo_was, promo_is }: Promo): string | undefined => {
	if (promo_was && promo_is) return `Código promocional ${promo_is} en vez de ${promo_was}.`;
	if (promo_is) return `Código promocional ${promo_is} añadido.`;
	return promo_was ? `Código promocional ${promo_was} retirado.` : undefined;
};

const together = (...sentences: (string | null | undefined | false)[]): string => sentences.filter(Boolean).join(" ");

const shares = { all: "todo", terms: "según las condiciones", amount: "según se eligió", none: "nada" };

export const history: HistorySentences = {
	moved: ({ yacht_was, yacht_is, starts_was, starts_is, ends_was, ends_is }, { clock }) =>
		together(
			yacht_was && yacht_is && `Pasa de ${yacht_was} a ${yacht_is}.`,
			starts_was && starts_is && `Pasa de ${clock(starts_was)} a ${clock(starts_is)}.`,
			ends_was && ends_is && `Termina el ${clock(ends_is)} en vez del ${clock(ends_was)}.`,
		),
	changed: ({ guests_was, guests_is, type_was, type_is, contact, wishes }, { all }) =>
		together(
			typeof guests_was === "number" && `Huéspedes: ${guests_is} en vez de ${guests_was}.`,
			type_was && type_is && `${types[type_is]} en vez de ${types[type_was].toLowerCase()}.`,
			contact && `Contacto cambiado: ${all(contact.map((part) => fields.contact[part].toLowerCase()))}.`,
			wishes && "Los deseos del huésped cambiaron.",
		),
	repriced: ({ was_cents, was_currency, is_cents, is_currency, ...codes }, { money }) =>
		together(
			promo(codes),
			`Precio recalculado según las reglas: de ${money(was_cents, was_currency)} a ${money(is_cents, is_currency)}.`,
		),
	price_by_hand: ({ was_cents, is_cents, currency }, { money }) =>
		`Líneas del precio cambiadas a mano: de ${money(was_cents, currency)} a ${money(is_cents, currency)}.`,
	price_kept: ({ price_cents, currency, rules_cents, rules_currency, ...codes }, { money }) =>
		together(
			promo(codes),
			`El precio sigue siendo ${money(price_cents, currency)}, según lo acordado.`,
			typeof rules_cents === "number"
				? `Según las reglas sería ahora ${money(rules_cents, rules_currency ?? currency)}.`
				: "Las reglas no dan ninguno.",
		),
	promo_changed: (codes) => together(promo(codes)),
	refund_decided: ({ refund_cents, paid_cents, kept_cents = paid_cents, currency, choice }, { money }) =>
		`Reembolso: ${money(refund_cents, currency)} de ${money(kept_cents, currency)} ${kept_cents === paid_cents ? "pagados" : "que aún no se habían devuelto"} (${shares[choice]}).`,
	crew_joined: ({ name }) => `${name} navega en este alquiler.`,
	crew_left: ({ name }) => `${name} ya no navega en este alquiler.`,
	crew_released: ({ name }) => `Se canceló la salida de ${name}: no está libre a la nueva hora.`,
	crew_hours: ({ name, starts_at, ends_at }, { clock }) =>
		`${name} está a bordo desde ${clock(starts_at)} hasta ${clock(ends_at)}.`,
	crew_moved: ({ names }, { all }) => `Se mueven con él: ${all(names)}.`,
	nothing_due: "No hay nada que pagar.",
	paid: "Pagada.",
	paid_late: "Pagada tras caducar la retención; la plaza seguía libre.",
	link_renewed: "Se creó un enlace nuevo; los anteriores ya no abren la reserva.",
	kept_in_account: "Guardada en la cuenta del huésped.",
	hold_unpaid: "La retención caducó sin pago.",
	hold_ended: "La retención caducó.",
	request_unanswered: "Nadie respondió a tiempo a la solicitud.",
	cancelled_by_guest: "Cancelada por el huésped.",
	cancelled_by_company: "Cancelada por la empresa.",
	payment_not_prepared: "No se pudo preparar el pago.",
};

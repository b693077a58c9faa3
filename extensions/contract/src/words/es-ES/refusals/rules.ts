import { bounds } from "@harborsmith/domain/bounds";
import type { RuleSentences } from "../../language.ts";

export const rules: RuleSentences = {
	no_such_yacht: "No ofrecemos ese yate.",
	charter_type_not_offered: "Este yate no se ofrece para ese tipo de alquiler.",
	charter_not_offered: "Este yate no se ofrece para ese tipo o esa duración de alquiler.",
	closed_for_maintenance: "Las reservas están cerradas por mantenimiento. Inténtelo un poco más tarde.",
	quote_expired: "Este precio ya no se mantiene. Pida un presupuesto nuevo e inténtelo otra vez.",
	yacht_taken: ({ name }) => `${name} ya está ocupado a esa hora.`,
	time_unavailable: "Otra persona tiene esa hora, o el yate se está preparando entonces.",
	see_alternatives: "Vea qué está libre en su lugar.",
	start_too_soon: "Este inicio es demasiado pronto para preparar el yate. Elija uno posterior.",
	start_too_far: ({ max_advance_days }, { number }) =>
		`Se puede reservar hasta con ${number(max_advance_days)} días de antelación.`,
	start_outside_hours: ({ at }) => `El alquiler empezaría a las ${at}, fuera del horario.`,
	end_outside_hours: ({ at }) => `El alquiler acabaría a las ${at}, fuera del horario.`,
	start_off_step: ({ slot_step_min }, { number }) =>
		`Los alquileres empiezan cada ${number(slot_step_min)} minutos desde la apertura.`,
	charter_too_short: ({ min_duration_min, season }, { number }) =>
		`Un alquiler dura al menos ${number(Math.round(min_duration_min / 6) / 10)} h${season ? ` en la temporada «${season}»` : ""}.`,
	extra_quantity: ({ name }) => `La cantidad de ${name} tiene que ser un número entero de 0 a ${bounds.quantity}.`,
	extra_not_for_charter: ({ name }) => `${name} no se ofrece para este alquiler.`,
	extra_too_late: ({ name }) => `${name} se tiene que pedir antes; es demasiado tarde para este inicio.`,
	promo_unknown: ({ promo_code }) => `El código promocional ${promo_code} no es válido.`,
	promo_empty: "Este código no da ningún descuento.",
	promo_not_yet: "Este código no se puede usar todavía.",
	promo_over: "Este código ya no es válido.",
	promo_travel_dates: "Este código no vale para la fecha de este alquiler.",
	promo_min_total: "Este alquiler no llega al importe desde el que vale el código.",
	promo_used_by_you: "Ya ha usado este código.",
	not_held: "Esta reserva no está retenida.",
	time_to_pay_over: "El tiempo para pagar ha pasado y el yate está libre para otros. Reserve de nuevo.",
	time_to_pay_extended: "El tiempo para pagar ya se amplió.",
	time_to_pay_until_start: "Hay tiempo para pagar hasta que empiece el alquiler.",
	time_form: ({ given }) => `«${given}» no es una hora como 2026-03-08T13:00 o …T13:00:00-08:00.`,
	time_unreal: ({ given }) => `«${given}» no es una fecha y hora reales.`,
	offset_unreal: "El desfase no es real.",
	time_does_not_exist: ({ wall_clock, timezone }) =>
		`${wall_clock} no existe en ${timezone}: esa noche se adelantan los relojes. Elija una hora posterior.`,
	time_ambiguous: ({ wall_clock, timezone, candidates }, { either }) =>
		`${wall_clock} ocurre dos veces en ${timezone}: esa noche se atrasan los relojes. Diga cuál: ${either(candidates)}.`,
};

import type { BookingSentences } from "../../language.ts";
import { statusSaid } from "../statuses.ts";

const moments = { confirmed: "se confirmó", cancelled: "se canceló" };

const kinds: Record<string, string> = {
	booking: "reserva",
	hold: "retención",
	service: "mantenimiento",
	owner_use: "uso del armador",
	external: "otro calendario",
	crew: "tripulación",
};

export const bookings: BookingSentences = {
	time_taken: ({ name, starts_at, ends_at, timezone }, { moment }) => {
		const zone = timezone ?? "UTC";
		const [from, to] = [moment(starts_at, zone), moment(ends_at, zone)];
		return `${name ?? "Este tripulante"} no está libre desde ${from} hasta ${to} (${zone}). Elija otra hora.`;
	},
	person_taken: ({ name, starts_at, ends_at, timezone }, { moment }) => {
		const zone = timezone ?? "UTC";
		const [from, to] = [moment(starts_at, zone), moment(ends_at, zone)];
		return `${name ?? "Este tripulante"} no está libre desde ${from} hasta ${to} (${zone}). Elija otra hora o a otra persona.`;
	},
	ends_before_crew: ({ name }) =>
		`Este alquiler acaba antes de que ${name ?? "alguien"} embarque. Cambie antes la hora de esa asignación.`,
	feed_of_another_yacht: "Este calendario es de otro yate.",
	crew_trips_kept: "Las salidas de la tripulación no se pueden vaciar de una vez.",
	in_the_way: ({ taken, timezone }, { moment }) => {
		const at = (time: string): string => moment(time, timezone ?? "UTC");
		const named = taken.map(
			({ number, kind, starts_at, ends_at }) =>
				`${number ?? kinds[kind] ?? `«${kind}»`} (${at(starts_at)} a ${at(ends_at)})`,
		);
		return `Lo ocupa: ${named.join("; ")}.`;
	},
	keep_price: "Para mantener el precio actual, póngalo en «Según lo acordado» en el mismo cambio.",
	time_of_booking: "Este tiempo es de una reserva. Cambie la reserva y su tiempo la sigue.",
	time_of_booking_kept: "Este tiempo es de una reserva. Cancele la reserva para liberarlo.",
	block_resource_kind: "Un bloqueo es de un yate o de una persona.",
	calendar_kept: "El calendario no se puede vaciar de una vez.",
	occupations_follow: "Las horas ocupadas siguen a los bloqueos. Cambie el bloqueo.",
	first_status: ({ to }) =>
		`Una reserva nueva está solicitada, pendiente de pago o confirmada, nunca ${statusSaid(to)}.`,
	move_not_allowed: ({ from, to, allowed }, { either }) =>
		`Una reserva ${statusSaid(from)} no puede pasar a ${statusSaid(to)}. ${
			allowed.length === 0 ? "Es definitivo." : `Puede pasar a ${either(allowed.map(statusSaid))}.`
		}`,
	move_too_early: ({ to, opens_at, timezone }, { moment }) =>
		`Esta reserva no puede pasar a ${statusSaid(to)} antes de ${moment(opens_at, timezone)}.`,
	charter_is_over: ({ status }) =>
		`Esta reserva está ${statusSaid(status)}: su yate, sus horas, su tipo, sus huéspedes y su código promocional quedan como están.`,
	booking_kept: "Las reservas se conservan para la contabilidad. Cancele la reserva.",
	bookings_kept: "Las reservas se conservan para la contabilidad. Cancélelas.",
	history_kept: "Al historial de una reserva solo se le añade.",
	history_not_by_hand: "El historial de una reserva lo escribe solo el sistema.",
	cancellation_reason_early: "El motivo de una cancelación se da en el cambio que cancela la reserva.",
	in_the_past: ({ at, timezone }, { moment }) =>
		`${moment(at, timezone)} ya ha pasado. Elija una hora futura; para corregir lo que se anotó mal, diga por qué (en diez caracteres o más) como motivo del cambio.`,
	charter_too_long: ({ days }, { number }) => `Un alquiler dura como máximo ${number(days)} días.`,
	clock_follows_time: "La hora en el yate sigue al comienzo y al fin del alquiler. Cambie estos.",
	time_out_of_range: ({ first_year, last_year }) => `Un alquiler está entre los años ${first_year} y ${last_year}.`,
	moment_follows: ({ moment }) => `Cuándo ${moments[moment]} una reserva se sigue de su estado y no se escribe a mano.`,
	request_end_follows: "Hasta cuándo espera una solicitud se sigue de los ajustes y de su alquiler.",
	hold_only_pending: "Solo se retiene hasta una hora una reserva que espera su pago.",
	hold_end_range: "Una retención acaba en 30 días como máximo y antes de que empiece el alquiler.",
	hold_extended_once: "Una retención se amplía una vez, con el tiempo que gana.",
	deposit_follows: "Qué ha sido del depósito se sigue de los pagos.",
	aboard_in_future: "Nadie embarca ni desembarca en el futuro.",
	aboard_too_early: "Los huéspedes embarcan como pronto un día antes de que empiece el alquiler.",
	aboard_already: ({ at, timezone }, { moment }) =>
		`Los huéspedes embarcaron el ${moment(at, timezone)}: su alquiler empieza como mucho un día después.`,
	left_before_aboard: "Los huéspedes desembarcan después de haber embarcado.",
	aboard_by_check_in: "La hora de embarque se anota al registrar el embarque y se puede corregir desde entonces.",
	left_by_check_out: "La hora de desembarque se anota al registrar el desembarque y se puede corregir desde entonces.",
	aboard_time_needed: "Los huéspedes están a bordo: indique la hora a la que llegaron.",
	left_time_needed: "Los huéspedes se han ido: indique la hora a la que se fueron.",
	links_void: "Los enlaces anulados siguen anulados.",
	contact_missing: "Una reserva necesita a su huésped: elija un cliente o escriba un nombre y una dirección.",
	contact_keys: "Un contacto tiene nombre, apellidos, dirección y teléfono, nada más.",
	contact_first_name: "Al contacto le falta el nombre.",
	contact_email: "Al contacto le falta una dirección de correo.",
	other_yacht: "Esta reserva no es de ese yate.",
	other_customer: "Esta reserva no es de ese cliente.",
	bareboat_crew:
		"Un alquiler sin patrón navega sin patrón ni tripulación de la empresa. Conviértalo antes en un alquiler con patrón.",
	trip_not_offered: "Esta salida se rechazó o se anuló. La oficina tiene que ofrecerla de nuevo.",
	changed_by_others:
		"Otras personas están cambiando ahora los mismos alquileres o a su gente. No se ha cambiado nada; inténtelo de nuevo.",
	charter_needs_nobody: "Este alquiler no se realiza o ha terminado, así que no hace falta nadie.",
};

import type { GuestSentences } from "../../language.ts";
import { statuses } from "../statuses.ts";

export const guests: GuestSentences = {
	price_has_changed: "El precio ha cambiado desde que se mostró. Mire el nuevo, por favor.",
	request_cut_off: "Esta solicitud se interrumpió antes. Empiece de nuevo con otro presupuesto.",
	holds_too_many: "Ya retiene o ha solicitado otros alquileres. Pague o libere antes uno de ellos.",
	key_of_another_request: "Esta Idempotency-Key se usó para otra solicitud. Use una nueva.",
	request_still_runs: "La misma solicitud está aún en marcha. Pregunte de nuevo en un momento.",
	link_or_sign_in: "Inicie sesión o use el enlace de su correo.",
	booking_of_another: "No existe esa reserva, o es de otra persona.",
	booking_for_looking: "Su función solo permite ver esta reserva.",
	link_replaced: "Este enlace se sustituyó por uno más reciente. Use el de su último correo.",
	sign_in_to_keep: "Inicie sesión para guardar esta reserva en su cuenta.",
	kept_elsewhere: "Esta reserva ya está guardada en otra cuenta. Si es un error, escríbanos.",
	account_of_company: "Esta cuenta es de la empresa. Guarde la reserva en la cuenta de un huésped.",
	nothing_is_held: "Solo se puede retener más tiempo un alquiler pendiente de pago.",
	approved_meanwhile: "Entretanto se ha respondido a su solicitud, así que no se retira. Mírela de nuevo, por favor.",
	paid_meanwhile: "Este alquiler se ha pagado entretanto, así que no se libera. Mírelo de nuevo, por favor.",
	bank_is_working: "Un banco está tramitando el pago de este alquiler, así que no se libera.",
	invite_not_yet: ({ status }) =>
		`Hay un archivo de calendario cuando se confirma el alquiler. La reserva está ${statuses[status].said}.`,
};

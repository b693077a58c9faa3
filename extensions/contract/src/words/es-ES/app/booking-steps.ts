import type { AppTexts } from "../../language.ts";
import { steps } from "../names.ts";

export const bookingSteps: AppTexts["bookingSteps"] = {
	steps: {
		approve: { button: steps.approve, title: "¿Aceptar esta solicitud?", deed: "Aceptar" },
		decline: { button: steps.decline, title: "¿Rechazar esta solicitud?", deed: "Rechazar" },
		confirm: { button: steps.confirm, title: "¿Confirmar este alquiler?", deed: "Confirmar" },
		check_in: { button: steps.check_in, title: "¿Entregar el yate?", deed: "Registrar embarque" },
		check_out: { button: steps.check_out, title: "¿Ha vuelto el yate?", deed: "Registrar desembarque" },
		move: { button: steps.move, title: "Mover este alquiler", deed: "Mover" },
		change: { button: steps.change, title: "Cambiar este alquiler", deed: "Cambiar" },
		no_show: { button: steps.no_show, title: "¿No se ha presentado nadie?", deed: "Marcar como no presentado" },
		cancel: { button: steps.cancel, title: "¿Cancelar este alquiler?", deed: "Cancelar alquiler" },
	},
	refund: { all: "Todo", terms: "Según las condiciones", amount: "Un importe", none: "Nada" },
	price: {
		usual: "Lo habitual: un precio abierto se adapta, uno acordado se queda",
		agreed: "Se queda como se acordó",
		rules: "Se calcula de nuevo según las reglas",
	},
	price_label: "Precio",
	keeps_length: "Mantiene su duración",
	no_code: "Ninguno",
	other_now: "Alguien ha cambiado este alquiler entretanto. Mírelo de nuevo, por favor.",
	say_what: "Indique arriba qué debe ser distinto.",
	refund_label: "Qué se devuelve",
	amount_label: "Importe",
	reason_label: "Motivo",
	reason_note: "Queda en el historial. Si cancela o rechaza, también lo lee el huésped.",
	what_happens: "Qué ocurre",
	looking: "Calculando qué ocurriría …",
	unsaved: "Este formulario tiene cambios sin guardar. Vuelva y guárdelos primero, o se perderán.",
	give_up: "Continuar sin ellos",
	back: "Dejarlo como está",
	nothing: "Esta reserva no tiene un paso siguiente.",
	save_first: "Guarde primero la reserva.",
	failed: "No se ha podido hacer ahora. Inténtelo de nuevo.",
};

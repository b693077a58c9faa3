import type { DeskUseCase } from "@harborsmith/contract/desk";

/** The steps that have a button: what is moved or changed is typed into the form itself. */
export const buttonSteps = ["approve", "decline", "confirm", "check_in", "check_out", "no_show", "cancel"] as const;
export type ButtonStep = Extract<DeskUseCase, (typeof buttonSteps)[number]>;

const english = {
	steps: {
		approve: { button: "Approve", title: "Approve this request?", deed: "Approve" },
		decline: { button: "Decline", title: "Decline this request?", deed: "Decline" },
		confirm: { button: "Confirm", title: "Confirm this charter?", deed: "Confirm" },
		check_in: { button: "Check in", title: "Hand the yacht over?", deed: "Check in" },
		check_out: { button: "Check out", title: "Is the yacht back?", deed: "Check out" },
		no_show: { button: "No-show", title: "Did nobody come?", deed: "Mark as no-show" },
		cancel: { button: "Cancel charter", title: "Cancel this charter?", deed: "Cancel charter" },
	},
	refund: { all: "Everything", terms: "By the terms", amount: "An amount", none: "Nothing" },
	refund_label: "What goes back",
	amount_label: "Amount",
	reason_label: "Reason",
	reason_note: "Kept in the history. If you cancel or decline, the guest reads it too.",
	what_happens: "What happens",
	looking: "Working out what would happen …",
	unsaved: "This form has changes that are not saved. Go back and save them first, or they are lost.",
	give_up: "Go on without them",
	back: "Leave it as it is",
	nothing: "There is no next step for this booking.",
	save_first: "Save the booking first.",
	failed: "That could not be done just now. Please try again.",
};

const spanish: typeof english = {
	steps: {
		approve: { button: "Aceptar", title: "¿Aceptar esta solicitud?", deed: "Aceptar" },
		decline: { button: "Rechazar", title: "¿Rechazar esta solicitud?", deed: "Rechazar" },
		confirm: { button: "Confirmar", title: "¿Confirmar este alquiler?", deed: "Confirmar" },
		check_in: { button: "Embarque", title: "¿Entregar el yate?", deed: "Registrar embarque" },
		check_out: { button: "Desembarque", title: "¿Ha vuelto el yate?", deed: "Registrar desembarque" },
		no_show: { button: "No presentado", title: "¿No se ha presentado nadie?", deed: "Marcar como no presentado" },
		cancel: { button: "Cancelar alquiler", title: "¿Cancelar este alquiler?", deed: "Cancelar alquiler" },
	},
	refund: { all: "Todo", terms: "Según las condiciones", amount: "Un importe", none: "Nada" },
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

export type StepTexts = typeof english;

/** The words of the steps in the app's language, English for all others. */
export const stepTexts = (locale: string): StepTexts => (locale.startsWith("es") ? spanish : english);

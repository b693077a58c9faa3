import type { RequestSentences } from "../../language.ts";

export const requests: RequestSentences = {
	nothing_here: "En esta dirección no hay nada.",
	found_nothing: "Aquí no hemos encontrado nada.",
	other_methods: ({ allowed }) => `Esta dirección solo responde a ${allowed.join(", ")}.`,
	method_unanswered: "Esta dirección no responde a ese método.",
	sign_in_or_link: "Inicie sesión o use el enlace de su correo.",
	may_not: "No tiene permiso para hacer esto.",
	link_void: "Este enlace ya no es válido. Pídanos uno nuevo.",
	calendar_link_over: "Esta dirección valía diez minutos. Abra de nuevo el archivo desde su reserva.",
	wait_a_moment: "Demasiadas solicitudes. Inténtelo de nuevo en un momento.",
	too_many_requests: ({ retry_after_seconds }, { number }) =>
		`Demasiadas solicitudes. Inténtelo de nuevo en ${number(retry_after_seconds)} s.`,
	too_many_attempts: ({ retry_after_seconds }, { number }) =>
		`Demasiados intentos. Espere ${number(retry_after_seconds)} s e inténtelo de nuevo.`,
	not_available: "Esto no está disponible ahora. Inténtelo de nuevo en un momento.",
	failed: "Algo ha fallado por nuestra parte. Inténtelo de nuevo.",
	signature_missing: "Falta la cabecera Stripe-Signature.",
	signature_wrong: "La firma no corresponde a este cuerpo.",
	webhook_form: "Un aviso de Stripe tiene un cuerpo JSON.",
	worker_token: "Esto necesita el token del worker.",
	worker_only: "Solo el worker puede hacer esto.",
};

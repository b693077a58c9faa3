/**
 * What the Directus app puts above a refusal of ours; the sentence itself follows below. The app looks for
 * `errors.<CODE>` and would otherwise show that key.
 */
export const errorTitles: Record<string, { en: string; es: string }> = {
	INVALID_INPUT: { en: "Please check what you entered", es: "Revise los datos" },
	TIME_DOES_NOT_EXIST: { en: "That time does not exist", es: "Esa hora no existe" },
	TIME_AMBIGUOUS: { en: "That time happens twice", es: "Esa hora ocurre dos veces" },
	SLOT_TAKEN: { en: "That time is taken", es: "Ese horario está ocupado" },
	INVALID_STATE: { en: "That step is not possible now", es: "Ese paso no es posible ahora" },
	GUEST_LIMIT: { en: "Too many guests", es: "Demasiados huéspedes" },
	EXTRA_SOLD_OUT: { en: "An extra is sold out", es: "Un extra está agotado" },
	PROMO_INVALID: { en: "The promo code does not apply", es: "El código promocional no es válido" },
	NOT_SOLD: { en: "That is not sold", es: "Eso no se vende" },
	OUTSIDE_HOURS: { en: "Outside opening hours", es: "Fuera de horario" },
	TOO_SHORT: { en: "The charter is too short", es: "El alquiler es demasiado corto" },
	TOO_SHORT_NOTICE: { en: "Too short notice", es: "Poca antelación" },
	TOO_FAR_AHEAD: { en: "Too far ahead", es: "Demasiada antelación" },
	PAYMENT_FAILED: { en: "The payment failed", es: "El pago ha fallado" },
	SERVICE_UNAVAILABLE: { en: "A service does not answer", es: "Un servicio no responde" },
};

import type { AppTexts } from "../../language.ts";

export const history: AppTexts["history"] = {
	system: "Sistema",
	by_hand: "A mano",
	nothing: "Todavía no ha pasado nada.",
	failed: "El historial no se puede leer ahora.",
};

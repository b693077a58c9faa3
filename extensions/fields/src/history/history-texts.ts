const english = {
	system: "System",
	nothing: "Nothing has happened yet.",
	failed: "The history cannot be read just now.",
};

const spanish: typeof english = {
	system: "Sistema",
	nothing: "Todavía no ha pasado nada.",
	failed: "El historial no se puede leer ahora.",
};

/** The words around the history in the app's language, English for all others. */
export const historyTexts = (locale: string): typeof english => (locale.startsWith("es") ? spanish : english);

const texts = {
	en: {
		choose_yacht: "Choose the yacht first: times are those of its own zone.",
		here: "On this computer",
		twice: "This time comes twice that night. Which one?",
	},
	es: {
		choose_yacht: "Elija primero el yate: las horas son las de su zona.",
		here: "En este ordenador",
		twice: "Esa hora se repite esa noche. ¿Cuál de las dos?",
	},
};

/** The field's own words in the app's language, English for all others. */
export const whenTexts = (locale: string) => (locale.startsWith("es") ? texts.es : texts.en);

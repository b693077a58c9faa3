const texts = {
	en: { first_name: "First name", last_name: "Last name", email: "E-mail", phone: "Phone" },
	es: { first_name: "Nombre", last_name: "Apellidos", email: "Correo", phone: "Teléfono" },
};

/** The names of a contact's parts in the app's language, English for all others. */
export const contactTexts = (locale: string) => (locale.startsWith("es") ? texts.es : texts.en);

const english = {
	lang: "en",
	title: "Sign in (demo)",
	heading: "Sign in to Harborsmith",
	demo: "Demo sign-in, standing in for Keycloak. Choose one of the demo people; the password was printed when the demo started.",
	email: "Email",
	password: "Password",
	submit: "Sign in",
	wrong: "That email and password do not fit together.",
};
export type LoginTexts = typeof english;

const spanish: LoginTexts = {
	lang: "es",
	title: "Iniciar sesión (demostración)",
	heading: "Iniciar sesión en Harborsmith",
	demo: "Inicio de sesión de demostración, en lugar de Keycloak. Elija una de las personas de demostración; la contraseña se mostró al arrancar.",
	email: "Correo electrónico",
	password: "Contraseña",
	submit: "Iniciar sesión",
	wrong: "Ese correo y esa contraseña no van juntos.",
};

/** The texts for a list of languages, the most wanted first, as `ui_locales` and `Accept-Language` write it. */
export const loginTexts = (wanted = ""): LoginTexts => (/^\s*es\b/i.test(wanted) ? spanish : english);

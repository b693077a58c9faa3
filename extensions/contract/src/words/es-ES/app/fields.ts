import type { AppTexts } from "../../language.ts";

export const fields: AppTexts["fields"] = {
	contact: { first_name: "Nombre", last_name: "Apellidos", email: "Correo", phone: "Teléfono" },
	when: {
		choose_yacht: "Elija primero el yate: las horas son las de su zona.",
		here: "En este ordenador",
		twice: "Esa hora se repite esa noche. ¿Cuál de las dos?",
	},
	utilisation: { empty: "Nada reservado en estos días." },
};

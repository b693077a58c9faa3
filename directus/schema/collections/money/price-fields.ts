import { type Choices, choice, date, suggestion } from "../../describe/index.ts";
import { charterTypes } from "../shared/vocabulary.ts";

export const taxClasses: Choices = {
	charter: "Charter | Alquiler",
	standard: "Standard | General",
	catering: "Catering | Catering",
	exempt: "Not taxed | Exento",
};
export const taxClass = () =>
	suggestion("tax_class", "Tax class | Clase de impuesto", taxClasses, { required: true, default: "standard" });
export const anyType = (note = "Empty: all types. | Vacío: todos los tipos.") =>
	choice("charter_type", "Charter type | Tipo de alquiler", charterTypes, { note });
export const validity = () => [
	date("valid_from", "Valid from | Válida desde", { note: "Empty: always. | Vacío: siempre." }),
	date("valid_to", "Valid until | Válida hasta", {
		note: "That day included; empty: open. | Ese día incluido; vacío: sin fin.",
	}),
];

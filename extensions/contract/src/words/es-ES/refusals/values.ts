import type { ValueSentences } from "../../language.ts";
import { limitParams } from "../../params/limits.ts";
import { sentenceOf } from "../../sentences.ts";
import { limits } from "../limits.ts";

export const values: ValueSentences = {
	currency_form: "Una moneda se escribe con tres letras mayúsculas, como USD.",
	currency_unknown: ({ currency }) => `No existe la moneda ${currency}.`,
	timezone_unknown: "No existe esa zona horaria. Se escribe como un lugar, por ejemplo America/Los_Angeles.",
	number_range: ({ lowest, highest }) => `Un número de ${lowest} a ${highest}.`,
	address_form: "Una dirección empieza por una barra, http://, https://, mailto: o tel:, y no tiene espacios.",
	reading_future: "Una lectura es de ahora o de antes.",
	engine_hours_negative: "Las horas de motor son cero o más.",
	word_unknown: ({ words }) => `Aquí va una de estas palabras: ${words.join(", ")}.`,
	words_list: "Aquí va una lista de palabras.",
	words_unknown: ({ words }) => `Aquí va una lista de algunas de estas palabras: ${words.join(", ")}.`,
	name_line: "Escriba el nombre en una sola línea, sin caracteres de control.",
	name_address: "Escriba solo un nombre, sin direcciones web ni de correo, < o >.",
	locale_unknown: "Este no es uno de los idiomas en que se escribe aquí.",
	guest_limit: ({ guests, why, ...limit }, say) =>
		`${say.number(guests)} ${say.plural(guests, { one: "huésped es", other: "huéspedes son" })} demasiado${guests === 1 ? "" : "s"}. ${
			sentenceOf(limitParams, limits, { code: why, params: limit }, say) ?? ""
		}`.trim(),
	promo_used_up: ({ promo_code }) => `El código ${promo_code} está agotado.`,
	promo_used_by_customer: ({ promo_code }) => `Este cliente ya ha usado el código ${promo_code}.`,
	promo_uses_counted: "Los usos se cuentan por las reservas. Cambie el número permitido.",
	promo_two_discounts: "Un código descuenta un porcentaje o un importe, no ambos.",
	extra_sold_out: ({ name, date }, { day }) => `${name} está agotado el ${day(date)}.`,
	extra_left: ({ name, date, left }, { day, number, plural }) =>
		`Solo ${plural(left, { one: "queda", other: "quedan" })} ${number(left)} de ${name} el ${day(date)}.`,
	renditions_form: "Las versiones se hacen a partir del archivo; nombran imágenes, o un vídeo y sus tamaños.",
	media_newer_attempt: "Hay un intento más reciente en curso con esta imagen o este vídeo.",
	file_takes_another: "Borrar este archivo se llevaría otro.",
	file_storage: "Dónde se guarda un archivo no lo eligen las personas.",
	file_name: "Con qué nombre se guarda un archivo no lo eligen las personas.",
	upload_replaces: "Una subida sustituye al archivo que nombra y a ningún otro.",
};

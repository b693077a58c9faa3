import { wallClockInWords } from "../when/wall-clock-text.ts";

type Phrase = [pattern: RegExp, spanish: (...found: string[]) => string];

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "Tue 14 Jun 2033, 09:00", as the database writes it, in Spanish; anything else, such as a yacht's name, as it is. */
const moment = (text: string): string => {
	const [, day = "", month = "", year = "", time = ""] =
		/^\w{3} (\d{1,2}) (\w{3}) (\d{4}), (\d{2}:\d{2})$/.exec(text) ?? [];
	const place = months.indexOf(month) + 1;
	if (place === 0) return text;
	return wallClockInWords(`${year}-${String(place).padStart(2, "0")}-${day.padStart(2, "0")} ${time}`, "es-ES");
};

const refundWhy: Record<string, string> = {
	everything: "todo",
	"by the terms": "según las condiciones",
	"as chosen": "según se eligió",
	nothing: "nada",
};

/** What the system itself writes into a booking's history. What people write has no translation. */
const phrases: Phrase[] = [
	[/^Moved from (.+?) to (.+?)\.(?= |$)/, (from, to) => `Pasa de ${moment(from)} a ${moment(to)}.`],
	[/^Ends (.+?) instead of (.+?)\.(?= |$)/, (now, was) => `Termina el ${moment(now)} en vez del ${moment(was)}.`],
	[
		/^Priced again by the rules: (.+?) became (.+?)\.(?= |$)/,
		(was, now) => `Precio recalculado según las reglas: de ${was} a ${now}.`,
	],
	[/^The price stays (.+?), as agreed\./, (price) => `El precio sigue siendo ${price}, según lo acordado.`],
	[/^By the rules it would be (.+?) now\./, (price) => `Según las reglas sería ahora ${price}.`],
	[/^The rules have none\./, () => "Las reglas no dan ninguno."],
	[/^Promo code (\S+) instead of (\S+)\./, (now, was) => `Código promocional ${now} en vez de ${was}.`],
	[/^Promo code (\S+) added\./, (code) => `Código promocional ${code} añadido.`],
	[/^Promo code (\S+) removed\./, (code) => `Código promocional ${code} retirado.`],
	[
		/^Refund: (.+?) of (.+?) paid \((.+?)\)\./,
		(refund, paid, why) => `Reembolso: ${refund} de ${paid} pagados (${refundWhy[why] ?? why}).`,
	],
	[/^Nothing is due\./, () => "No hay nada que pagar."],
	[
		/^Paid after the hold ran out; the slot was still free\./,
		() => "Pagada tras caducar la retención; la plaza seguía libre.",
	],
	[/^Paid\./, () => "Pagada."],
	[
		/^A new link was made; older ones no longer open the booking\./,
		() => "Se creó un enlace nuevo; los anteriores ya no abren la reserva.",
	],
	[/^Kept in the guest's account\./, () => "Guardada en la cuenta del huésped."],
	[/^The hold ran out without a payment\./, () => "La retención caducó sin pago."],
	[/^The hold ran out\./, () => "La retención caducó."],
	[/^Nobody answered the request in time\./, () => "Nadie respondió a tiempo a la solicitud."],
	[/^Cancelled by the guest\./, () => "Cancelada por el huésped."],
	[/^Cancelled by the company\./, () => "Cancelada por la empresa."],
	[/^The payment could not be prepared\./, () => "No se pudo preparar el pago."],
];

/** A reason of a booking's history in the reader's language; from the first word that people wrote it stays as it is. */
export const historySentence = (reason: string, locale: string): string => {
	if (!locale.startsWith("es")) return reason;
	for (const [pattern, spanish] of phrases) {
		const found = pattern.exec(reason);
		if (!found) continue;
		const rest = reason.slice(found[0].length).trimStart();
		return [spanish(...found.slice(1)), ...(rest ? [historySentence(rest, locale)] : [])].join(" ");
	}
	return reason;
};

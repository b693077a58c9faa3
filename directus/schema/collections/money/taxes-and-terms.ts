import {
	basisPoints,
	collection,
	date,
	integer,
	longText,
	partsPerMillion,
	price,
	repeater,
	stamps,
	status,
	suggestion,
	text,
} from "../../describe/index.ts";
import { inUse } from "../shared/vocabulary.ts";
import { anyType, taxClasses, validity } from "./price-fields.ts";

const taxRates = collection(
	"tax_rates",
	"Tax rates | Impuestos",
	{ icon: "percent", folder: "money_area", template: "{{name}}" },
	[
		text("name", "Name | Nombre", { required: true, placeholder: "California sales tax" }),
		partsPerMillion("rate", "Rate | Tipo", {
			required: true,
			check: [{ _between: [0, 1_000_000] }, "Between 0 and 100 %. | Entre 0 y 100 %."],
		}),
		anyType(),
		suggestion("tax_class", "Tax class | Clase de impuesto", taxClasses, {
			note: "Empty: everything that is taxed. | Vacío: todo lo gravado.",
		}),
		...validity(),
		...stamps(),
	],
);

const promoCodes = collection(
	"promo_codes",
	"Promo codes | Códigos promo",
	{ icon: "local_offer", folder: "money_area", template: "{{code}}", archive: ["status", "archived", "active"] },
	[
		text("code", "Code | Código", {
			required: true,
			unique: true,
			options: { font: "monospace", trim: true },
			check: [
				{ _regex: "^[A-Z0-9-]{3,32}$" },
				"3 to 32 capital letters, digits or hyphens. | De 3 a 32 mayúsculas, dígitos o guiones.",
			],
		}),
		status(inUse, "active"),
		basisPoints("percent", "Percentage | Porcentaje", {
			note: "Either this or an amount. | Esto o un importe.",
			check: [{ _between: [1, 10000] }, "More than 0 and up to 100 %. | Más de 0 y hasta 100 %."],
		}),
		price("amount", "Amount | Importe"),
		date("sale_from", "Usable from | Utilizable desde"),
		date("sale_to", "Usable until | Utilizable hasta"),
		date("travel_from", "Charters from | Salidas desde"),
		date("travel_to", "Charters until | Salidas hasta"),
		price("min_total", "From a total of | A partir de un total de"),
		integer("max_uses", "Uses in all | Usos en total"),
		integer("max_uses_per_customer", "Uses per customer | Usos por cliente"),
		integer("uses", "Used | Usados", { readonly: true, default: 0 }),
		longText("notes", "Internal notes | Notas internas"),
		...stamps(),
	],
);

const cancellationPolicies = collection(
	"cancellation_policies",
	"Cancellation | Cancelación",
	{ icon: "event_busy", folder: "money_area", template: "{{name}}", archive: ["status", "archived", "active"] },
	[
		text("name", "Name | Nombre", { required: true }),
		status(inUse, "active"),
		anyType("Empty: the default for all types. | Vacío: la general para todos los tipos."),
		integer("version", "Version | Versión", {
			required: true,
			default: 1,
			note: "Bookings keep the terms they were made under. | Las reservas conservan sus condiciones.",
		}),
		repeater(
			"tiers",
			"Refund by time before the start | Reembolso según la antelación",
			[
				integer("hours_before", "Hours before the start | Horas antes del inicio", { required: true }),
				basisPoints("refund", "Refund | Reembolso", { required: true }),
			],
			"{{hours_before}} h → {{refund_bps}}",
			{ required: true },
		),
		...stamps(),
	],
);

export const taxesAndTerms = [taxRates, promoCodes, cancellationPolicies];

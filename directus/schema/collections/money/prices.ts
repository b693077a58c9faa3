import {
	basisPoints,
	checkboxes,
	choice,
	collection,
	date,
	flag,
	integer,
	junction,
	longText,
	m2m,
	m2o,
	minutes,
	price,
	section,
	slug,
	sort,
	stamps,
	status,
	text,
	translations,
	translationsOf,
} from "../../describe/index.ts";
import { charterTypes, extraCategories, inUse, weekdays } from "../shared/vocabulary.ts";
import { taxClass, validity } from "./price-fields.ts";

const rates = collection(
	"rates",
	"Rates | Tarifas",
	{ icon: "sell", folder: "money_area", template: "{{yacht.name}} · {{unit}} · {{amount_cents}}" },
	[
		m2o("yacht", "yachts", "Yacht | Yate", { required: true, template: "{{name}}" }),
		choice("charter_type", "Charter type | Tipo de alquiler", charterTypes, { required: true }),
		choice(
			"unit",
			"Per | Por",
			{
				hour: "Hour | Hora",
				half_day: "Half day (4 h) | Medio día (4 h)",
				full_day: "Full day (8 h) | Día completo (8 h)",
				day: "Day (24 h) | Día (24 h)",
				week: "Week | Semana",
			},
			{ required: true },
		),
		price("amount", "Amount | Importe", { required: true }),
		...validity(),
		...stamps(),
	],
);

const rateRules = collection(
	"rate_rules",
	"Seasons and rules | Temporadas y reglas",
	{ icon: "calendar_month", folder: "money_area", template: "{{name}}" },
	[
		text("name", "Name | Nombre", { required: true, placeholder: "Fleet Week" }),
		m2o("yacht", "yachts", "Yacht | Yate", {
			template: "{{name}}",
			onDelete: "CASCADE",
			note: "Empty: the whole fleet. | Vacío: toda la flota.",
		}),
		date("date_from", "From | Desde"),
		date("date_to", "Until | Hasta", { note: "That day included. | Ese día incluido." }),
		checkboxes("weekdays", "On | Los días", weekdays, {
			note: "None ticked: every day. | Ninguno marcado: todos los días.",
		}),
		basisPoints("factor", "Factor | Factor", {
			required: true,
			default: 10000,
			note: "100 % leaves the price as it is, 125 % adds a quarter. | 100 % deja el precio igual, 125 % suma un cuarto.",
			check: [{ _between: [1, 100000] }, "More than 0 and up to 1000 %. | Más de 0 y hasta 1000 %."],
		}),
		minutes("min_duration", "Shortest charter then | Alquiler más corto entonces"),
		integer("priority", "Priority | Prioridad", {
			required: true,
			default: 0,
			note: "Only the highest that matches applies. | Solo se aplica la más alta que coincida.",
		}),
		...stamps(),
	],
);

const extras = collection(
	"extras",
	"Extras | Extras",
	{
		icon: "add_shopping_cart",
		folder: "money_area",
		template: "{{name}}",
		archive: ["status", "archived", "active"],
		sortField: "sort",
	},
	[
		text("name", "Name | Nombre", { required: true, placeholder: "Sunset tapas" }),
		status(inUse, "active"),
		slug(),
		choice("category", "Category | Categoría", extraCategories, { required: true, default: "other" }),
		price("price", "Price | Precio", { required: true }),
		choice(
			"unit",
			"Per | Por",
			{ booking: "Booking | Reserva", hour: "Hour | Hora", guest: "Guest | Huésped", day: "Day | Día" },
			{ required: true, default: "booking" },
		),
		flag("mandatory", "Always included | Siempre incluido", {
			note: "Part of every price shown. | Parte de todo precio mostrado.",
		}),
		taxClass(),
		longText("description", "Description | Descripción"),
		section("offer", "When it is offered | Cuándo se ofrece", { icon: "rule" }, [
			integer("stock_per_day", "Stock per day | Existencias por día", {
				note: "Empty: no limit. | Vacío: sin límite.",
			}),
			minutes("lead_time", "Order ahead | Pedir con antelación", { default: 0 }),
			minutes("refund_cutoff", "Refundable until | Reembolsable hasta", {
				note: "Minutes before the start; empty: as the charter. | Minutos antes del inicio; vacío: como el alquiler.",
			}),
			checkboxes("charter_types", "Charter types | Tipos de alquiler", charterTypes, {
				note: "None ticked: all. | Ninguno marcado: todos.",
			}),
			m2m(
				"yachts",
				"Yachts | Yates",
				{ junction: "extras_yachts", here: "extras_id" },
				{
					template: "{{yachts_id.name}}",
					note: "None: the whole fleet. | Ninguno: toda la flota.",
				},
			),
		]),
		translations("extras"),
		sort(),
		...stamps(),
	],
);

export const prices = [
	rates,
	rateRules,
	extras,
	junction("extras_yachts", "extras", "yachts"),
	translationsOf("extras", "Extra translations | Traducciones de extras", [
		text("name", "Name | Nombre"),
		longText("description", "Description | Descripción"),
	]),
];

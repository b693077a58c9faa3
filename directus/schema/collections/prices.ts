import {
	basisPoints,
	checkboxes,
	choice,
	collection,
	date,
	flag,
	instant,
	integer,
	junction,
	longText,
	m2m,
	m2o,
	minutes,
	money,
	price,
	repeater,
	section,
	slug,
	sort,
	stamps,
	status,
	suggestion,
	text,
	translations,
	translationsOf,
} from "../build/index.ts";
import { charterTypes, currencies, inUse } from "./vocabulary.ts";

const taxClasses = ["charter", "standard", "catering", "exempt"];
const taxClass = () =>
	suggestion("tax_class", "Tax class | Clase de impuesto", taxClasses, { required: true, default: "standard" });
const anyType = (note = "Empty: all types. | Vacío: todos los tipos.") =>
	choice("charter_type", "Charter type | Tipo de alquiler", charterTypes, { note });
const validity = () => [
	date("valid_from", "Valid from | Válida desde", { note: "Empty: always. | Vacío: siempre." }),
	date("valid_to", "Valid until | Válida hasta", {
		note: "That day included; empty: open. | Ese día incluido; vacío: sin fin.",
	}),
];

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
		checkboxes(
			"weekdays",
			"On | Los días",
			{
				"1": "Monday | Lunes",
				"2": "Tuesday | Martes",
				"3": "Wednesday | Miércoles",
				"4": "Thursday | Jueves",
				"5": "Friday | Viernes",
				"6": "Saturday | Sábado",
				"7": "Sunday | Domingo",
			},
			{ note: "None ticked: every day. | Ninguno marcado: todos los días." },
		),
		basisPoints("factor", "Factor | Factor", {
			required: true,
			default: 10000,
			note: "10000 leaves the price as it is, 12500 adds a quarter. | 10000 deja el precio igual, 12500 suma un cuarto.",
			check: [{ _between: [1, 100000] }, "Between 1 and 100000. | Entre 1 y 100000."],
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
		choice(
			"category",
			"Category | Categoría",
			{
				catering: "Catering | Catering",
				equipment: "Equipment | Equipo",
				service: "Service | Servicio",
				other: "Other | Otro",
			},
			{ required: true, default: "other" },
		),
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

const taxRates = collection(
	"tax_rates",
	"Tax rates | Impuestos",
	{ icon: "percent", folder: "money_area", template: "{{name}}" },
	[
		text("name", "Name | Nombre", { required: true, placeholder: "California sales tax" }),
		basisPoints("rate", "Rate | Tipo", {
			required: true,
			check: [{ _between: [0, 10000] }, "Between 0 and 10000. | Entre 0 y 10000."],
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
	"Promo codes | Códigos promocionales",
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
			check: [{ _between: [1, 10000] }, "Between 1 and 10000. | Entre 1 y 10000."],
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
	"Cancellation terms | Condiciones de cancelación",
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
				integer("refund_bps", "Refund (10000 is all) | Reembolso (10000 es todo)", { required: true }),
			],
			"{{hours_before}} h → {{refund_bps}}",
			{ required: true },
		),
		...stamps(),
	],
);

const payments = collection(
	"payments",
	"Payments | Pagos",
	{
		icon: "account_balance",
		folder: "money_area",
		template: "{{kind}} {{amount_cents}} {{currency}}",
		note: "A ledger: rows are added, never changed. | Un libro: las filas se añaden, nunca se cambian.",
	},
	[
		m2o("booking", "bookings", "Booking | Reserva", { required: true, template: "{{number}}" }),
		choice(
			"kind",
			"Kind | Tipo",
			{
				charge: ["Charge | Cobro", "good"],
				refund: ["Refund | Reembolso", "special"],
				deposit_hold: "Deposit held | Fianza retenida",
				deposit_capture: "Deposit charged | Fianza cobrada",
				deposit_release: "Deposit released | Fianza liberada",
				transfer: "Transfer | Transferencia",
				transfer_reversal: "Transfer reversed | Transferencia revertida",
				external: "Paid elsewhere | Pagado por otra vía",
			},
			{ required: true, default: "external", index: true },
		),
		choice(
			"status",
			"Status | Estado",
			{
				succeeded: ["Succeeded | Correcto", "good"],
				pending: ["Pending | Pendiente", "warn"],
				failed: ["Failed | Fallido", "bad"],
			},
			{ required: true, default: "succeeded", index: true },
		),
		money("amount", "Amount | Importe", {
			required: true,
			check: [{ _gte: 0 }, "Never negative: the kind gives the direction. | Nunca negativo: el tipo da el sentido."],
		}),
		suggestion("currency", "Currency | Moneda", currencies, { required: true, default: "USD" }),
		suggestion("provider", "Provider | Proveedor", ["stripe", "cash", "bank", "card_terminal"], {
			required: true,
			default: "cash",
		}),
		text("provider_id", "Provider's reference | Referencia", { index: true }),
		text("failure_reason", "What went wrong | Qué ha fallado", { half: false }),
		instant("processed_at", "When | Cuándo", { required: true, default: "CURRENT_TIMESTAMP", index: true }),
		...stamps(),
	],
);

const vouchers = collection(
	"vouchers",
	"Vouchers | Vales",
	{ icon: "redeem", folder: "money_area", template: "{{code}}", archive: ["status", "cancelled", "active"] },
	[
		text("code", "Code | Código", { required: true, unique: true, options: { font: "monospace" } }),
		status(
			{
				active: ["Usable | Utilizable", "good"],
				spent: ["Spent | Gastado", "quiet"],
				expired: ["Expired | Caducado", "quiet"],
				cancelled: ["Cancelled | Cancelado", "bad"],
			},
			"active",
		),
		price("initial", "Worth | Valor", { required: true }),
		price("balance", "Left | Saldo", { required: true }),
		suggestion("currency", "Currency | Moneda", currencies, { required: true, default: "USD" }),
		date("valid_until", "Valid until | Válido hasta"),
		m2o("customer", "customers", "Belongs to | Pertenece a", { template: "{{first_name}} {{last_name}}" }),
		m2o("booking", "bookings", "From booking | De la reserva", { template: "{{number}}" }),
		longText("notes", "Internal notes | Notas internas"),
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
	taxRates,
	promoCodes,
	cancellationPolicies,
	payments,
	vouchers,
];

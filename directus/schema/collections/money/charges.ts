import {
	basisPoints,
	choice,
	collection,
	date,
	instant,
	integer,
	longText,
	m2o,
	money,
	partsPerMillion,
	price,
	repeater,
	stamps,
	status,
	suggestion,
	text,
} from "../../describe/index.ts";
import { currencies, inUse, providers } from "../shared/vocabulary.ts";
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
				charge: "Charge | Cobro",
				refund: "Refund | Reembolso",
				deposit_hold: "Deposit held | Fianza retenida",
				deposit_capture: "Deposit charged | Fianza cobrada",
				deposit_release: "Deposit released | Fianza liberada",
				transfer: "Transfer | Transferencia",
				transfer_reversal: "Transfer reversed | Transferencia revertida",
				external: "Paid elsewhere | Pagado por otra vía",
			},
			{
				required: true,
				default: "external",
				index: true,
				note: "Enter what was “Paid elsewhere”; a “Refund” is a manager's to enter. Everything else comes by itself. | Anote lo «Pagado por otra vía»; un «Reembolso» lo anota un gerente. Todo lo demás llega solo.",
			},
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
		choice("provider", "Provider | Proveedor", providers, {
			required: true,
			default: "cash",
			note: "A refund with Stripe goes back to the card by itself, and a further row says what became of it. With any other provider you have given it back by hand. | Un reembolso con Stripe vuelve solo a la tarjeta, y otra fila dice qué fue de él. Con cualquier otro proveedor lo ha devuelto usted.",
		}),
		text("provider_id", "Provider's reference | Referencia", { index: true }),
		text("refund_key", "Refund | Reembolso", { index: true, hidden: true, readonly: true }),
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

export const charges = [taxRates, promoCodes, cancellationPolicies, payments, vouchers];

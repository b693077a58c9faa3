import { collection, date, longText, m2o, price, stamps, status, suggestion, text } from "../describe/index.ts";
import { currencies } from "./shared/vocabulary.ts";

export const vouchers = collection(
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

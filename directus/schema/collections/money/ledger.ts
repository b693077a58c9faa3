import { choice, collection, instant, m2o, money, stamps, suggestion, text } from "../../describe/index.ts";
import { currencies } from "../shared/vocabulary.ts";
import {
	chargePurposes,
	chargeStates,
	chargeWays,
	failureReasons,
	ledgerStates,
	paymentKinds,
	providers,
} from "./ledger-words.ts";

const derived = { readonly: true, default: 0 };

const charges = collection(
	"charges",
	"Charges | Cobros",
	{
		icon: "request_quote",
		folder: "money_area",
		template: "{{purpose}} {{amount_cents}} {{currency}}",
		tracked: false,
		hidden: true,
		note: "What a booking is to be paid, part by part, and what came and went back of each. All of it follows the ledger. | Lo que hay que pagar de una reserva, parte por parte, y lo que entró y volvió de cada una. Todo sigue al libro de pagos.",
	},
	[
		m2o("booking", "bookings", "Booking | Reserva", { required: true, readonly: true, template: "{{number}}" }),
		choice("purpose", "For | Concepto", chargePurposes, { required: true, readonly: true, default: "fare" }),
		choice("state", "State | Estado", chargeStates, { required: true, readonly: true, default: "open", index: true }),
		m2o("payer", "customers", "Paid by | Lo paga", {
			readonly: true,
			onDelete: "RESTRICT",
			template: "{{first_name}} {{last_name}}",
			note: "Empty: the booking's guest. | Vacío: el huésped de la reserva.",
		}),
		money("amount", "Amount | Importe", { required: true, readonly: true }),
		suggestion("currency", "Currency | Moneda", currencies, { required: true, readonly: true, default: "USD" }),
		choice("provider", "Comes by | Llega por", chargeWays, { required: true, readonly: true, default: "external" }),
		text("intent", "Provider's intent | Intento del proveedor", { unique: true, readonly: true }),
		money("paid", "Paid | Pagado", derived),
		money("refunded", "Refunded | Reembolsado", derived),
		money("refunding", "On its way back | En devolución", derived),
		instant("paid_at", "Paid on | Pagado el", { readonly: true }),
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
		m2o("charge", "charges", "Charge | Cobro", {
			onDelete: "RESTRICT",
			template: "{{purpose}} {{amount_cents}} {{currency}}",
			note: "Leave it empty: a payment gets its own, a refund goes to the newest ones. | Déjelo vacío: un pago recibe el suyo, un reembolso va a los más recientes.",
		}),
		choice("kind", "Kind | Tipo", paymentKinds, {
			required: true,
			default: "external",
			index: true,
			note: "Enter what was “Paid elsewhere”; a “Refund” is a manager's to enter. Everything else comes by itself. | Anote lo «Pagado por otra vía»; un «Reembolso» lo anota un gerente. Todo lo demás llega solo.",
		}),
		choice("status", "Status | Estado", ledgerStates, { required: true, default: "succeeded", index: true }),
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
		suggestion("failure_reason", "What went wrong | Qué ha fallado", failureReasons, { half: false }),
		instant("processed_at", "When | Cuándo", { required: true, default: "CURRENT_TIMESTAMP", index: true }),
		...stamps(),
	],
);

export const ledger = [charges, payments];

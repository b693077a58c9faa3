import { bounds } from "@harborsmith/domain/bounds";
import {
	basisPoints,
	choice,
	collection,
	date,
	flag,
	guestContact,
	instant,
	integer,
	internalJson,
	localTimes,
	longText,
	m2o,
	money,
	o2m,
	price,
	reason,
	repeater,
	section,
	stamps,
	status,
	suggestion,
	text,
	user,
	uuid,
	widget,
	yachtInstant,
} from "../describe/index.ts";
import {
	bookingStatuses,
	charterTypes,
	currencies,
	locales,
	paymentStatuses,
	refundChoices,
} from "./shared/vocabulary.ts";

const computed = { readonly: true };
/** Kept by the database for lists and filters. */
const local = { hidden: true, readonly: true };
const total = { readonly: true, default: 0, note: "Computed. | Calculado." };

const priceBlock = section("price", "Price | Precio", { icon: "receipt_long" }, [
	o2m("lines", "booking_lines", "booking", "Lines | Conceptos", {
		columns: ["label", "kind", "quantity", "unit_cents", "amount_cents"],
		sortField: "sort",
		deselect: "delete",
		note: "The totals follow the lines by themselves. | Los totales siguen a los conceptos.",
	}),
	choice(
		"price_mode",
		"Price | Precio",
		{ rules: "By the rules | Según las reglas", agreed: ["As agreed | Según lo acordado", "info"] },
		{
			required: true,
			default: "rules",
			note: "By the rules it follows yacht, dates, type, guests and promo code until its guest is asked to pay, or the charter is confirmed. As agreed it stays; choose the rules again to have it worked out anew. | Según las reglas sigue al yate, las fechas, el tipo, los huéspedes y el código promocional hasta que se pide el pago al huésped o el alquiler se confirma. Según lo acordado se mantiene; elija de nuevo las reglas para recalcularlo.",
		},
	),
	m2o("promo_code", "promo_codes", "Promo code | Código promocional", {
		template: "{{code}}",
		onDelete: "RESTRICT",
		note: "An open price follows it when you save; the history says what changed. | Un precio abierto lo sigue al guardar; el historial dice qué cambió.",
	}),
	money("total", "Total | Total", { readonly: true, default: 0 }),
	money("paid", "Paid | Pagado", { readonly: true, default: 0 }),
]);

const ledger = section("ledger", "Payments | Pagos", { icon: "account_balance" }, [
	o2m("charges", "charges", "booking", "Charges | Cobros", {
		template: "{{purpose}} {{amount_cents}} {{currency}} · {{state}} · {{provider}}",
		sort: "paid_at",
		view: true,
		note: "What is to be paid, part by part; a refund goes back to the newest. | Lo que hay que pagar, parte por parte; un reembolso vuelve a la más reciente.",
	}),
	o2m("payments", "payments", "booking", "Ledger | Libro de pagos", {
		template:
			"{{processed_at}} · {{kind}} {{amount_cents}} {{currency}} · {{charge.purpose}} · {{status}} {{provider}}",
		sort: "processed_at",
		view: true,
		note: "Rows are only ever added. | Las filas solo se añaden.",
	}),
	choice("refund_choice", "Refund of a cancellation | Reembolso de una cancelación", refundChoices, {
		input: "charter-refund-choice",
		note: "Choose it in the change that cancels. Without a choice everything goes back; of a no-show nothing does. What came by card goes back to the card by itself. | Elíjalo en el cambio que cancela. Sin elección se devuelve todo; si el huésped no se presenta, nada. Lo pagado con tarjeta vuelve solo a la tarjeta.",
	}),
	money("refund", "Goes back | Se devuelve", {
		note: "Fill it in for “An amount”. Later: what was decided. | Rellénelo para «Un importe». Después: lo decidido.",
	}),
]);

const breakdown = section("breakdown", "Amounts and deposit | Importes y fianza", { icon: "calculate", closed: true }, [
	money("subtotal", "Subtotal | Subtotal", total),
	money("discount", "Discount | Descuento", total),
	money("tax", "Tax | Impuestos", total),
	money("refunded", "Refunded | Reembolsado", total),
	money("refunding", "On its way back | En devolución", total),
	money("due_now", "Due when booking | A pagar al reservar", { default: 0 }),
	instant("balance_due_at", "Balance due | Vence el resto"),
	price("security_deposit", "Security deposit | Fianza", { default: 0 }),
	choice(
		"deposit_status",
		"Deposit | Estado de la fianza",
		{
			none: ["None | Ninguna", "quiet"],
			scheduled: ["Later | Más adelante", "quiet"],
			held: ["Held | Retenida", "info"],
			released: ["Released | Liberada", "good"],
			captured: ["Charged | Cobrada", "bad"],
			failed: ["Failed | Fallida", "bad"],
		},
		{ default: "none", ...computed },
	),
	suggestion("currency", "Currency | Moneda", currencies, { required: true, default: "USD" }),
	instant("hold_expires_at", "Slot held until | Plaza retenida hasta", { index: true, ...computed }),
	instant("request_expires_at", "Request to be answered by | Solicitud por responder antes de", {
		index: true,
		...computed,
	}),
	flag("hold_extended", "Hold extended | Retención ampliada", computed),
]);

const history = section("history", "History | Historial", { icon: "history" }, [
	o2m("events", "booking_events", "booking", "What happened | Qué ha pasado", {
		shownBy: "charter-history",
		view: true,
	}),
	reason("change_reason", "Reason of this change | Motivo de este cambio", {
		half: false,
		placeholder: "Guest called and asked for it | El huésped llamó y lo pidió",
		note: "Goes into the history with your name, when you save. Guests never read it, unless this very change cancels the booking without another reason. | Queda en el historial con su nombre al guardar. El huésped no lo lee, salvo que este mismo cambio cancele la reserva sin otro motivo.",
	}),
]);

const trip = section("trip", "Trip | Salida", { icon: "map", closed: true }, [
	o2m("crew_assignments", "crew_assignments", "booking", "Crew | Tripulación", {
		template: "{{crew_member.first_name}} {{crew_member.last_name}} {{role}} {{status}}",
		sort: "offered_at",
		deselect: "delete",
		note: "Who has accepted takes part in every move of the charter; a time at which one of them is not free is refused. | Quien ha aceptado se mueve con el alquiler; se rechaza una hora a la que alguno no esté libre.",
	}),
	flag("release_crew", "Let go whoever is not free then | Liberar a quien no esté libre entonces", {
		note: "Only for this change: who cannot move along is called off and mailed. | Solo para este cambio: a quien no pueda acompañarlo se le cancela y se le avisa por correo.",
	}),
	o2m("documents", "documents", "booking", "Documents | Documentos", {
		template: "{{type}} {{title}} {{status}}",
		sort: "-date_created",
	}),
	o2m("messages", "messages", "booking", "Messages | Mensajes", {
		template: "{{date_created}} {{direction}} {{body}}",
		sort: "-date_created",
	}),
	o2m("damage_reports", "damage_reports", "booking", "Damage | Daños", {
		template: "{{severity}} {{status}} {{description}}",
		sort: "-reported_at",
	}),
	repeater(
		"policy",
		"Cancellation terms of this booking | Condiciones de cancelación de esta reserva",
		[
			integer("hours_before", "Hours before the start | Horas antes del inicio"),
			basisPoints("refund", "Refund | Reembolso"),
		],
		"{{hours_before}} h → {{refund_bps}}",
		computed,
	),
]);

const contactBlock = section(
	"guest",
	"Guest's contact and link | Contacto y enlace del huésped",
	{ icon: "contact_mail" },
	[
		guestContact("contact", "Guest's contact | Contacto del huésped", {
			note: "Whom the letters of this booking go to. Left empty, it is taken from the customer. | A quién van las cartas de esta reserva. Si queda vacío, se toma del cliente.",
		}),
		flag("renew_link", "Make a new link when saving | Crear un enlace nuevo al guardar", {
			note: "Every link to this booking that was sent so far stops working; the guest gets the new one by mail. | Los enlaces de esta reserva enviados hasta ahora dejan de funcionar; el huésped recibe el nuevo por correo.",
		}),
	],
);

const legalBlock = section("legal", "Legal limit | Límite legal", { icon: "gavel", closed: true }, [
	longText("legal_override_reason", "Why the limit does not apply | Por qué no se aplica el límite", {
		note: "Compliance only, ten characters or more. | Solo cumplimiento, diez caracteres o más.",
		check: [{ _regex: "^([^]{10,}|)$" }, "Ten characters or more. | Diez caracteres o más."],
	}),
	user("legal_override_by", "Overridden by | Autorizado por", computed),
]);

const technical = section("technical", "Origin and times | Origen y fechas", { icon: "info", closed: true }, [
	text("number", "Number | Número", {
		filled: true,
		unique: true,
		readonly: true,
		note: "Given by the system. | La asigna el sistema.",
	}),
	instant("confirmed_at", "Confirmed | Confirmada", computed),
	instant("cancelled_at", "Cancelled | Cancelada", computed),
	instant("checked_in_at", "Checked in | Embarque"),
	instant("checked_out_at", "Checked out | Desembarque"),
	reason("cancellation_reason", "Reason of cancellation | Motivo de cancelación", {
		half: false,
		note: "The guest reads it. Write it in the change that cancels the booking, or correct it afterwards. | El huésped lo lee. Escríbalo en el cambio que cancela la reserva o corríjalo después.",
	}),
	choice(
		"source",
		"Came by | Llegó por",
		{ website: "Website | Web", app: "App | Aplicación", phone: "Phone | Teléfono", partner: "Partner | Socio" },
		{ required: true, default: "phone" },
	),
	choice("locale", "Guest's language | Idioma del huésped", locales, { default: "en-US" }),
	instant("accepted_terms_at", "Terms accepted | Condiciones aceptadas", computed),
]);

export const bookings = [
	collection(
		"bookings",
		"Bookings | Reservas",
		{
			icon: "event_available",
			folder: "bookings_area",
			template: "{{number}} · {{yacht.name}}",
			// A copy is a new booking: it has its own number, state, price and money.
			duplicate: [
				...["yacht", "customer", "starts_at", "ends_at", "charter_type", "guests"],
				...["special_requests", "internal_notes", "source", "locale"],
			],
		},
		[
			status(bookingStatuses, "pending", {
				readonly: true,
				note: "Follows the steps; each is kept in the history. | Sigue a los pasos; cada uno queda en el historial.",
			}),
			widget("steps", "Next step | Siguiente paso", "charter-booking-steps"),
			choice("payment_status", "Payment | Pago", paymentStatuses, {
				readonly: true,
				default: "pending",
				index: true,
				note: "Follows the ledger. | Sigue al libro de pagos.",
			}),
			m2o("yacht", "yachts", "Yacht | Yate", {
				required: true,
				template: "{{name}} · {{timezone}}",
				listed: "{{name}}",
			}),
			m2o("customer", "customers", "Customer | Cliente", {
				onDelete: "RESTRICT",
				note: "The company's record of a person. Empty until an account or somebody of the team puts the booking there. | La ficha de la persona. Vacía hasta que una cuenta o alguien del equipo asigne la reserva.",
				template: "{{first_name}} {{last_name}} · {{phone}}",
				listed: "{{first_name}} {{last_name}}",
			}),
			text("guest_name", "Guest | Huésped", {
				readonly: true,
				note: "As typed for this booking. | Como se escribió para esta reserva.",
			}),
			text("guest_phone", "Guest's phone | Teléfono del huésped", { readonly: true, icon: "call" }),
			text("guest_first_name", "Guest's first name | Nombre del huésped", local),
			contactBlock,
			yachtInstant("starts_at", "Starts | Empieza", { required: true, index: true }),
			yachtInstant("ends_at", "Ends | Termina", { required: true, index: true }),
			...localTimes(),
			date("starts_on", "Departure day | Día de salida", { ...local, index: true }),
			date("ends_on", "Return day | Día de regreso", { ...local, index: true }),
			instant("starts_week_from", "Seven days before departure | Siete días antes de la salida", local),
			instant("starts_day_from", "Departure day begins | Empieza el día de salida", local),
			instant("starts_day_until", "Departure day ends | Acaba el día de salida", local),
			instant("ends_day_from", "Return day begins | Empieza el día de regreso", local),
			instant("ends_day_until", "Return day ends | Acaba el día de regreso", local),
			choice("charter_type", "Charter type | Tipo de alquiler", charterTypes, { required: true }),
			integer("guests", "Guests | Huéspedes", {
				required: true,
				icon: "group",
				check: [
					{ _between: [1, bounds.guests] },
					`Between 1 and ${bounds.guests} guests. | Entre 1 y ${bounds.guests} huéspedes.`,
				],
			}),
			section("notes", "Notes | Notas", { icon: "sticky_note_2" }, [
				longText("special_requests", "Guest's wishes | Deseos del huésped", { half: true }),
				longText("internal_notes", "Internal notes | Notas internas", {
					half: true,
					note: "Never shown to guests or owners. | Nunca se muestran a huéspedes ni armadores.",
				}),
			]),
			priceBlock,
			ledger,
			history,
			breakdown,
			trip,
			legalBlock,
			technical,
			o2m("blocks", "blocks", "booking", "Calendar | Calendario", {
				columns: ["kind", "starts_local", "ends_local"],
				sort: "starts_at",
				view: true,
				hidden: true,
			}),
			user("changed_by", "Changed by | Cambiada por", {
				hidden: true,
				// Directus itself fills it in, after its permission check.
				special: ["m2o", "user-created", "user-updated"],
			}),
			text("change_code", "What this change is | Qué es este cambio", local),
			text("cancellation_code", "What the cancellation was | Qué fue la cancelación", local),
			uuid("price_offer", "Price offer | Oferta de precio", { hidden: true, readonly: true }),
			integer("calendar_sequence", "Calendar sequence | Secuencia", { hidden: true, readonly: true, default: 0 }),
			integer("manage_version", "Link version | Versión del enlace", { hidden: true, readonly: true, default: 1 }),
			internalJson("quote", "Quote | Presupuesto"),
			...stamps(),
		],
	),
];

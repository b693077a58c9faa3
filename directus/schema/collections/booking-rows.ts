import {
	choice,
	collection,
	instant,
	integer,
	internalJson,
	localTimes,
	longText,
	m2o,
	minutes,
	money,
	sort,
	stamps,
	suggestion,
	text,
	user,
	uuid,
	yachtInstant,
} from "../describe/index.ts";
import { taxClasses } from "./money/price-fields.ts";
import { bookingStatuses } from "./shared/vocabulary.ts";

const booking = () => m2o("booking", "bookings", "Booking | Reserva", { required: true, template: "{{number}}" });

export const bookingRows = [
	collection(
		"booking_lines",
		"Booking lines | Conceptos",
		{ icon: "receipt_long", folder: "bookings_area", template: "{{label}}", hidden: true },
		[
			booking(),
			choice(
				"kind",
				"Kind | Tipo",
				{
					charter: "Charter | Alquiler",
					extra: "Extra | Extra",
					fee: "Fee | Cargo",
					discount: "Discount | Descuento",
					tax: "Tax | Impuesto",
				},
				{ required: true, default: "fee" },
			),
			text("label", "Text | Texto", { required: true, half: false }),
			text("unit", "Unit | Unidad"),
			integer("quantity", "Quantity | Cantidad", { required: true, default: 1 }),
			money("unit", "Each | Cada uno", { required: true, default: 0 }),
			money("amount", "Amount | Importe", {
				required: true,
				note: "A discount is negative. | Un descuento es negativo.",
			}),
			suggestion("tax_class", "Tax class | Clase de impuesto", taxClasses),
			m2o("extra", "extras", "Extra | Extra", { template: "{{name}}", onDelete: "RESTRICT" }),
			user("changed_by", "Changed by | Cambiada por", {
				hidden: true,
				// Directus itself fills it in, after its permission check.
				special: ["m2o", "user-created", "user-updated"],
			}),
			sort(),
			...stamps(),
		],
	),
	collection(
		"booking_events",
		"Booking history | Historial de reservas",
		{ icon: "history", folder: "bookings_area", template: "{{from_status}} → {{to_status}}", hidden: true },
		[
			booking(),
			instant("at", "When | Cuándo", { required: true, default: "CURRENT_TIMESTAMP", index: true }),
			user("actor", "Who | Quién", { note: "Empty: the system. | Vacío: el sistema." }),
			choice("from_status", "From | De", bookingStatuses),
			choice("to_status", "To | A", bookingStatuses),
			text("code", "What | Qué", {
				readonly: true,
				index: true,
				note: "The website, the app and the letters have its sentence in each language. | La web, la aplicación y las cartas tienen su frase en cada idioma.",
			}),
			internalJson("params", "What belongs to it | Lo que le corresponde"),
			longText("reason", "In their words | En sus palabras"),
		],
	),
	collection(
		"blocks",
		"Blocked times | Bloqueos",
		{ icon: "event_busy", folder: "bookings_area", template: "{{kind}} · {{starts_local}}" },
		[
			choice(
				"resource_kind",
				"Blocks a | Bloquea un",
				{ yacht: "Yacht | Yate", person: "Crew member | Tripulante" },
				{ required: true, default: "yacht" },
			),
			m2o("yacht", "yachts", "Yacht | Yate", {
				template: "{{name}}",
				onDelete: "RESTRICT",
				shownWhen: { resource_kind: { _eq: "yacht" } },
			}),
			m2o("crew_member", "crew_members", "Crew member | Tripulante", {
				template: "{{first_name}} {{last_name}}",
				onDelete: "RESTRICT",
				shownWhen: { resource_kind: { _eq: "person" } },
			}),
			choice(
				"kind",
				"Reason | Motivo",
				{
					booking: ["Booking | Reserva", "good"],
					hold: ["Held while paying | Retenido durante el pago", "warn"],
					service: ["Service | Mantenimiento", "special"],
					owner_use: ["Owner's own use | Uso del armador", "info"],
					external: ["Other calendar | Otro calendario", "quiet"],
					crew: ["Crew | Tripulación", "quiet"],
				},
				{ required: true, default: "owner_use", index: true },
			),
			yachtInstant("starts_at", "From | Desde", { required: true, index: true }),
			yachtInstant("ends_at", "Until | Hasta", { required: true, index: true }),
			...localTimes(),
			minutes("buffer_before", "Preparation before | Preparación previa", { default: 0 }),
			minutes("buffer_after", "Cleaning after | Limpieza posterior", { default: 0 }),
			m2o("booking", "bookings", "Booking | Reserva", { template: "{{number}}", onDelete: "RESTRICT", readonly: true }),
			text("source", "Entered by | Origen", { default: "staff", readonly: true, filled: true }),
			m2o("feed", "calendar_feeds", "Other calendar | Otro calendario", {
				template: "{{name}}",
				onDelete: "RESTRICT",
				readonly: true,
				shownWhen: { feed: { _nnull: true } },
			}),
			text("external_uid", "Its entry there | Su entrada allí", {
				readonly: true,
				shownWhen: { feed: { _nnull: true } },
			}),
			longText("note", "Note | Nota"),
			uuid("resource", "Resource | Recurso", { hidden: true, readonly: true, index: true }),
			...stamps(),
		],
	),
];

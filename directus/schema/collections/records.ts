import {
	choice,
	collection,
	date,
	file,
	instant,
	integer,
	longText,
	m2o,
	stamps,
	status,
	text,
	user,
} from "../describe/index.ts";
import { booking, customer, yacht } from "./shared/pointers.ts";
import { locales, paperStatuses } from "./shared/vocabulary.ts";

const about = (kind: string) => ({ shownWhen: { subject: { _eq: kind } }, onDelete: "RESTRICT" as const });

const documents = collection(
	"documents",
	"Documents | Documentos",
	{ icon: "description", folder: "people_area", template: "{{type}} · {{title}}" },
	[
		choice(
			"subject",
			"Belongs to a | Pertenece a",
			{
				yacht: "Yacht | Yate",
				customer: "Customer | Cliente",
				crew: "Crew member | Tripulante",
				booking: "Booking | Reserva",
			},
			{ required: true, default: "booking" },
		),
		m2o("yacht", "yachts", "Yacht | Yate", { template: "{{name}}", ...about("yacht") }),
		m2o("customer", "customers", "Customer | Cliente", {
			template: "{{first_name}} {{last_name}}",
			...about("customer"),
		}),
		m2o("crew_member", "crew_members", "Crew member | Tripulante", {
			template: "{{first_name}} {{last_name}}",
			...about("crew"),
		}),
		m2o("booking", "bookings", "Booking | Reserva", { template: "{{number}}", ...about("booking") }),
		choice(
			"type",
			"Type | Tipo",
			{
				license: "Licence | Licencia",
				insurance: "Insurance | Seguro",
				registration: "Registration | Matrícula",
				inspection: "Inspection | Inspección",
				contract: "Contract | Contrato",
				waiver: "Waiver | Exención",
				id_proof: "Proof of identity | Documento de identidad",
				other: "Other | Otro",
			},
			{ required: true, default: "other" },
		),
		text("title", "Title | Título"),
		status(paperStatuses, "pending"),
		date("expires_at", "Expires | Caduca", { index: true }),
		file("file", "File | Archivo", { required: true, folder: "documents" }),
		user("verified_by", "Checked by | Comprobado por", { readonly: true }),
		instant("verified_at", "Checked | Comprobado", { readonly: true }),
		longText("note", "Note | Nota"),
		...stamps(),
	],
);

const reviews = collection(
	"reviews",
	"Reviews | Opiniones",
	{
		icon: "star",
		folder: "content_area",
		template: "{{rating}} ★ {{author_name}}",
		archive: ["status", "rejected", "pending"],
	},
	[
		yacht(true),
		booking(),
		customer(),
		text("author_name", "Shown as | Se muestra como", { required: true }),
		integer("rating", "Stars | Estrellas", {
			required: true,
			check: [{ _between: [1, 5] }, "From 1 to 5 stars. | De 1 a 5 estrellas."],
		}),
		status(
			{
				pending: ["To be read | Por leer", "warn"],
				published: ["Published | Publicada", "good"],
				rejected: ["Rejected | Rechazada", "bad"],
			},
			"pending",
		),
		text("title", "Title | Título", { half: false }),
		longText("body", "Text | Texto", { required: true }),
		choice("locale", "Language | Idioma", locales, { default: "en-US" }),
		instant("published_at", "Published | Publicada el"),
		longText("reply", "Our answer | Nuestra respuesta"),
		...stamps(),
	],
);

const messages = collection(
	"messages",
	"Messages | Mensajes",
	{ icon: "chat", folder: "bookings_area", template: "{{customer.first_name}} {{customer.last_name}}: {{body}}" },
	[
		booking(),
		customer(),
		choice(
			"direction",
			"Direction | Sentido",
			{ in: "From the guest | Del huésped", out: "To the guest | Al huésped" },
			{ required: true, default: "out" },
		),
		choice(
			"channel",
			"By | Por",
			{ app: "Website | Web", email: "E-mail | Correo", sms: "Text message | SMS", phone: "Phone | Teléfono" },
			{ required: true, default: "app" },
		),
		longText("body", "Text | Texto", { required: true }),
		user("author", "Written by | Escrito por", { readonly: true }),
		instant("read_at", "Read | Leído", { index: true }),
		...stamps(),
	],
);

const notifications = collection(
	"notifications",
	"Notices sent | Avisos enviados",
	{ icon: "notifications", folder: "settings_area", template: "{{template}} → {{recipient}}" },
	[
		text("template", "Template | Plantilla", { required: true, readonly: true }),
		choice(
			"channel",
			"By | Por",
			{ email: "E-mail | Correo", sms: "Text message | SMS", push: "Push | Push" },
			{ required: true, default: "email", readonly: true },
		),
		text("recipient", "To | Para", { required: true, readonly: true }),
		status(
			{ queued: ["Waiting | En espera", "warn"], sent: ["Sent | Enviado", "good"], failed: ["Failed | Error", "bad"] },
			"queued",
			{
				readonly: true,
			},
		),
		booking(),
		customer(),
		text("subject", "Subject | Asunto", { half: false, readonly: true }),
		choice("locale", "Language | Idioma", locales, { readonly: true }),
		instant("sent_at", "Sent | Enviado el", { readonly: true, index: true }),
		text("effect_key", "Effect | Efecto", { unique: true, readonly: true, hidden: true }),
		longText("error", "What went wrong | Qué ha fallado", { readonly: true }),
		...stamps(),
	],
);

export const records = [documents, reviews, messages, notifications];

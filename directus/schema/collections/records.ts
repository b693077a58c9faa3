import {
	choice,
	collection,
	date,
	file,
	flag,
	instant,
	integer,
	junction,
	longText,
	m2m,
	m2o,
	notice,
	price,
	stamps,
	status,
	text,
	user,
} from "../build/index.ts";
import { charterTypes, locales } from "./vocabulary.ts";

const booking = (required = false) =>
	m2o("booking", "bookings", "Booking | Reserva", { required, template: "{{number}} · {{yacht.name}}" });
const customer = (required = false) =>
	m2o("customer", "customers", "Customer | Cliente", { required, template: "{{first_name}} {{last_name}}" });
const yacht = (required = false) => m2o("yacht", "yachts", "Yacht | Yate", { required, template: "{{name}}" });
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
		status(
			{
				pending: ["To be checked | Por comprobar", "warn"],
				verified: ["Verified | Verificado", "good"],
				rejected: ["Rejected | Rechazado", "bad"],
				expired: ["Expired | Caducado", "bad"],
			},
			"pending",
		),
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

const damageReports = collection(
	"damage_reports",
	"Damage reports | Partes de daños",
	{ icon: "report", folder: "bookings_area", template: "{{yacht.name}} · {{severity}}" },
	[
		yacht(true),
		booking(),
		choice(
			"severity",
			"Severity | Gravedad",
			{
				minor: ["Minor | Leve", "quiet"],
				moderate: ["Moderate | Moderada", "warn"],
				major: ["Major | Grave", "bad"],
			},
			{ required: true, default: "minor" },
		),
		status(
			{
				open: ["Open | Abierto", "warn"],
				assessed: ["Assessed | Valorado", "info"],
				charged: ["Charged | Cobrado", "special"],
				closed: ["Closed | Cerrado", "good"],
			},
			"open",
		),
		longText("description", "What happened | Qué ha pasado", { required: true }),
		m2m(
			"photos",
			"Pictures | Fotos",
			{ junction: "damage_reports_directus_files", here: "damage_reports_id" },
			{ files: true },
		),
		price("estimate", "Estimate | Estimación"),
		price("charged", "Charged to the guest | Cobrado al huésped"),
		user("reported_by", "Reported by | Notificado por"),
		instant("reported_at", "Reported | Notificado", { default: "CURRENT_TIMESTAMP" }),
		...stamps(),
	],
);

const calendarFeeds = collection(
	"calendar_feeds",
	"Calendar feeds | Calendarios externos",
	{
		icon: "sync",
		folder: "fleet_area",
		template: "{{yacht.name}} · {{name}}",
		archive: ["status", "paused", "active"],
	},
	[
		text("name", "Name | Nombre", { required: true, placeholder: "Boatsetter" }),
		status(
			{
				active: ["Active | Activo", "good"],
				failing: ["Failing | Con errores", "bad"],
				paused: ["Paused | En pausa", "quiet"],
			},
			"active",
		),
		yacht(true),
		choice(
			"direction",
			"Direction | Sentido",
			{ import: "We read it | Lo leemos", export: "They read ours | Leen el nuestro" },
			{ required: true, default: "import" },
		),
		text("url", "Address | Dirección", {
			half: false,
			placeholder: "https://…/calendar.ics",
			check: [{ _regex: "^https?://" }, "Starts with https://. | Empieza por https://."],
		}),
		notice(
			"authority_note",
			"Our own calendar decides; a clash becomes a task, never a double booking. | Nuestro calendario manda; un conflicto se convierte en tarea, nunca en doble reserva.",
		),
		integer("interval_min", "Read every (min) | Leer cada (min)", { default: 15 }),
		text("token", "Secret | Secreto", { hidden: true, readonly: true, unique: true }),
		instant("last_synced_at", "Last read | Última lectura", { readonly: true }),
		longText("last_error", "Last error | Último error", { readonly: true }),
		...stamps(),
	],
);

const waitlistEntries = collection(
	"waitlist_entries",
	"Waiting list | Lista de espera",
	{ icon: "hourglass_top", folder: "bookings_area", template: "{{first_name}} · {{yacht.name}}" },
	[
		yacht(),
		choice("charter_type", "Charter type | Tipo de alquiler", charterTypes),
		date("date_from", "From | Desde", { required: true }),
		date("date_to", "Until | Hasta", { required: true }),
		integer("guests", "Guests | Huéspedes", { default: 2, check: [{ _gte: 1 }, "At least 1. | Al menos 1."] }),
		status(
			{
				waiting: ["Waiting | En espera", "warn"],
				notified: ["Told | Avisado", "info"],
				booked: ["Booked | Reservado", "good"],
				closed: ["Closed | Cerrado", "quiet"],
			},
			"waiting",
		),
		customer(),
		text("first_name", "First name | Nombre"),
		text("email", "E-mail | Correo"),
		choice("locale", "Language | Idioma", locales, { default: "en-US" }),
		flag("flexible", "Flexible dates | Fechas flexibles"),
		instant("notified_at", "Told | Avisado el", { readonly: true }),
		...stamps(),
	],
);

export const records = [
	documents,
	reviews,
	messages,
	notifications,
	damageReports,
	junction("damage_reports_directus_files", "damage_reports", "directus_files"),
	calendarFeeds,
	waitlistEntries,
];

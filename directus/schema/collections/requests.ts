import {
	choice,
	collection,
	date,
	flag,
	instant,
	integer,
	junction,
	longText,
	m2m,
	notice,
	price,
	stamps,
	status,
	text,
	user,
} from "../describe/index.ts";
import { booking, customer, yacht } from "./shared/pointers.ts";
import { charterTypes, locales } from "./shared/vocabulary.ts";

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

export const requests = [
	damageReports,
	junction("damage_reports_directus_files", "damage_reports", "directus_files"),
	calendarFeeds,
	waitlistEntries,
];

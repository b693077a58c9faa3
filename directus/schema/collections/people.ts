import {
	basisPoints,
	checkboxes,
	choice,
	collection,
	date,
	email,
	file,
	image,
	instant,
	longText,
	m2o,
	minutes,
	o2m,
	phone,
	price,
	section,
	stamps,
	status,
	suggestion,
	text,
	user,
} from "../describe/index.ts";
import { crewRoles, crewStates, currencies, inUse, locales, paperStatuses, weekdays } from "./shared/vocabulary.ts";

const loginNote = "The account this person signs in with. | La cuenta con la que entra esta persona.";

const customers = collection(
	"customers",
	"Customers | Clientes",
	{
		icon: "person",
		folder: "people_area",
		template: "{{first_name}} {{last_name}}",
		archive: ["status", "archived", "active"],
	},
	[
		text("first_name", "First name | Nombre", { required: true }),
		text("last_name", "Last name | Apellidos", { required: true }),
		email("email", "E-mail | Correo", { required: true, index: true }),
		phone("phone", "Phone | Teléfono"),
		choice("locale", "Language | Idioma", locales, { required: true, default: "en-US" }),
		choice(
			"experience",
			"Sailing experience | Experiencia",
			{
				none: "None | Ninguna",
				some: "Some | Alguna",
				experienced: "Experienced | Con experiencia",
				licensed: ["Licensed | Con titulación", "good"],
			},
			{ note: "Asked for bareboat charters. | Se pide para alquileres sin patrón." },
		),
		section("emergency", "Emergency contact | Contacto de emergencia", { icon: "emergency", closed: true }, [
			text("emergency_contact_name", "Name | Nombre"),
			phone("emergency_contact_phone", "Phone | Teléfono"),
		]),
		section("bookings", "Bookings | Reservas", { icon: "event_available" }, [
			o2m("bookings", "bookings", "customer", "Bookings | Reservas", {
				template: "{{starts_local}} · {{number}} {{status}} {{yacht.name}}",
				sort: "-starts_at",
				view: true,
			}),
			o2m("documents", "documents", "customer", "Documents | Documentos", {
				template: "{{type}} {{title}} {{status}}",
				sort: "-date_created",
			}),
		]),
		longText("notes", "Internal notes | Notas internas"),
		section("account", "Account | Cuenta", { icon: "key", closed: true }, [
			user("user", "Login | Acceso", { unique: true, note: loginNote }),
			text("stripe_customer_id", "Stripe customer | Cliente de Stripe", { unique: true, readonly: true }),
			status(inUse, "active"),
		]),
		...stamps(),
	],
);

const owners = collection(
	"owners",
	"Owners | Armadores",
	{ icon: "badge", folder: "people_area", template: "{{name}}", archive: ["status", "archived", "active"] },
	[
		text("name", "Name | Nombre", { required: true, placeholder: "Bayside Sailing LLC" }),
		status(inUse, "active"),
		email("email", "E-mail | Correo"),
		phone("phone", "Phone | Teléfono"),
		section("yachts", "Yachts | Yates", { icon: "sailing" }, [
			o2m("yachts", "yachts", "owner", "Yachts | Yates", {
				template: "{{name}} {{status}} {{marina.name}}",
				sort: "name",
				view: true,
			}),
		]),
		section("payout", "Payout | Pagos", { icon: "account_balance" }, [
			basisPoints("platform_fee", "Platform fee | Comisión", {
				default: 2000,
				check: [{ _between: [0, 10000] }, "Between 0 and 100 %. | Entre 0 y 100 %."],
			}),
			choice(
				"onboarding_status",
				"Payout account | Cuenta de pagos",
				{
					not_started: ["Not started | Sin empezar", "quiet"],
					pending: ["Under way | En curso", "warn"],
					complete: ["Complete | Completa", "good"],
					restricted: ["Restricted | Restringida", "bad"],
				},
				{ default: "not_started" },
			),
			text("stripe_account_id", "Stripe account | Cuenta de Stripe", { unique: true, readonly: true }),
			user("user", "Login | Acceso", { unique: true, note: loginNote }),
		]),
		longText("notes", "Internal notes | Notas internas"),
		...stamps(),
	],
);

const crewMembers = collection(
	"crew_members",
	"Crew | Tripulación",
	{
		icon: "groups",
		folder: "people_area",
		template: "{{first_name}} {{last_name}} · {{role}}",
		archive: ["status", "archived", "active"],
	},
	[
		text("first_name", "First name | Nombre", { required: true }),
		text("last_name", "Last name | Apellidos", { required: true }),
		choice("role", "Role | Puesto", crewRoles, { required: true, default: "deckhand" }),
		status(inUse, "active"),
		email("email", "E-mail | Correo"),
		phone("phone", "Phone | Teléfono"),
		m2o("marina", "marinas", "Home marina | Puerto base", { template: "{{name}}" }),
		user("user", "Login | Acceso", { unique: true, note: loginNote, template: "{{first_name}} {{last_name}}" }),
		price("day_rate", "Day rate | Tarifa diaria"),
		suggestion("currency", "Currency | Moneda", currencies, { default: "USD" }),
		checkboxes("available_weekdays", "Usually free on | Disponible los", weekdays),
		minutes("turnaround", "Rest between trips | Descanso entre salidas", {
			default: 0,
			note: "In minutes, after each trip. | En minutos, después de cada salida.",
		}),
		longText("availability_note", "About availability | Sobre la disponibilidad"),
		image("photo", "Picture | Foto", { folder: "documents" }),
		section("credentials", "Licences | Titulaciones", { icon: "workspace_premium" }, [
			o2m("credentials", "crew_credentials", "crew_member", "Licences | Titulaciones", {
				template: "{{type}} {{number}} {{status}} {{expires_at}}",
				sort: "expires_at",
				deselect: "delete",
			}),
			o2m("assignments", "crew_assignments", "crew_member", "Trips | Salidas", {
				template: "{{booking.starts_local}} · {{booking.number}} {{role}} {{status}}",
				sort: "-offered_at",
				view: true,
			}),
		]),
		...stamps(),
	],
);

const crewAssignments = collection(
	"crew_assignments",
	"Crew assignments | Asignaciones",
	{
		icon: "assignment_ind",
		folder: "people_area",
		template: "{{crew_member.first_name}} {{crew_member.last_name}} · {{role}}",
	},
	[
		m2o("booking", "bookings", "Booking | Reserva", { required: true, template: "{{number}} · {{yacht.name}}" }),
		m2o("crew_member", "crew_members", "Who | Quién", {
			required: true,
			template: "{{first_name}} {{last_name}} · {{role}}",
			listed: "{{first_name}} {{last_name}}",
		}),
		choice("role", "As | Como", crewRoles, { required: true, default: "captain" }),
		status(crewStates, "offered"),
		minutes("joins_after", "Comes aboard | Embarca", {
			note: "Minutes after the charter begins, by the yacht's clock; empty: with it. It moves along with the charter. | Minutos después del inicio, según el reloj del yate; vacío: con él. Se mueve con el alquiler.",
		}),
		minutes("leaves_after", "Goes ashore | Desembarca", {
			note: "Minutes after the charter begins; empty: when it ends. | Minutos después del inicio; vacío: cuando termina.",
		}),
		instant("offered_at", "Offered | Ofrecida el", { readonly: true, default: "CURRENT_TIMESTAMP" }),
		instant("responded_at", "Answered | Respondida el", { readonly: true }),
		instant("released_at", "Let go by the office | Liberada por la oficina", {
			readonly: true,
			note: "By a move to a time at which they are not free. | Por un cambio a una hora en que no está libre.",
		}),
		price("fee", "Pay | Remuneración"),
		longText("note", "Note | Nota"),
		user("changed_by", "Changed by | Cambiada por", {
			hidden: true,
			// Directus itself fills it in, after its permission check.
			special: ["m2o", "user-created", "user-updated"],
		}),
		...stamps(),
	],
);

const crewCredentials = collection(
	"crew_credentials",
	"Crew licences | Titulaciones",
	{ icon: "workspace_premium", folder: "people_area", template: "{{type}} · {{number}}" },
	[
		m2o("crew_member", "crew_members", "Who | Quién", { required: true, template: "{{first_name}} {{last_name}}" }),
		choice(
			"type",
			"Licence | Titulación",
			{
				captain_licence: "Captain's licence | Título de patrón",
				radio: "Radio operator | Radiooperador",
				first_aid: "First aid | Primeros auxilios",
				safety: "Safety training | Formación en seguridad",
				medical: "Medical certificate | Certificado médico",
				other: "Other | Otro",
			},
			{ required: true },
		),
		text("number", "Number | Número"),
		text("issued_by", "Issued by | Expedido por"),
		date("issued_at", "Issued | Expedido"),
		date("expires_at", "Expires | Caduca", { index: true }),
		status(paperStatuses, "pending"),
		file("file", "Copy | Copia", { folder: "documents" }),
		...stamps(),
	],
);

export const people = [customers, owners, crewMembers, crewAssignments, crewCredentials];

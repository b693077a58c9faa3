import { DAY_MIN } from "@harborsmith/domain/time";
import {
	basisPoints,
	choice,
	collection,
	date,
	decimal,
	email,
	flag,
	image,
	integer,
	longText,
	phone,
	price,
	section,
	sort,
	stamps,
	suggestion,
	text,
	textKey,
	translations,
	translationsOf,
} from "../describe/index.ts";
import { charterTypes, currencies, locales } from "./shared/vocabulary.ts";

const atLeastZero: [Record<string, unknown>, string] = [{ _gte: 0 }, "Not negative. | No negativo."];
const count = (name: string, label: string, initial: number, note?: string) =>
	integer(name, label, { required: true, default: initial, check: atLeastZero, note });
const upToAMonth: [Record<string, unknown>, string] = [
	{ _between: [1, 43_200] },
	"From one minute to 30 days. | De un minuto a 30 días.",
];
const wait = (name: string, label: string, { note }: { note: string }) =>
	integer(name, label, { required: true, default: DAY_MIN, check: upToAMonth, note });

const siteSettings = collection(
	"site_settings",
	"Company and rules | Empresa y reglas",
	{ icon: "tune", folder: "settings_area", singleton: true },
	[
		section("company", "Company | Empresa", { icon: "business" }, [
			text("company_name", "Name | Nombre", { required: true, default: "Harborsmith" }),
			text("legal_name", "Legal name | Razón social"),
			email("email", "E-mail | Correo"),
			phone("phone", "Phone | Teléfono"),
			longText("address", "Postal address | Dirección postal"),
			suggestion("currency", "Currency | Moneda", currencies, { required: true, default: "USD" }),
			choice("locale", "Main language | Idioma principal", locales, { required: true, default: "en-US" }),
			text("terms_url", "Terms | Condiciones", { placeholder: "/terms" }),
			image("logo", "Logo | Logotipo", { folder: "website" }),
		]),
		section("rules", "Booking rules | Reglas de reserva", { icon: "rule" }, [
			basisPoints("deposit_due", "Due when booking | A pagar al reservar", {
				required: true,
				default: 2500,
				check: [{ _between: [1, 10000] }, "More than 0 and up to 100 %. | Más de 0 y hasta 100 %."],
			}),
			count("full_payment_within_days", "Full payment within (days) | Pago completo dentro de (días)", 30),
			price("minimum_charge", "Smallest card payment | Pago mínimo con tarjeta", {
				note: "Never less than what Stripe asks for in each currency, such as $0.50. Below it nothing is charged. | Nunca menos de lo que pide Stripe en cada moneda, como 0,50 $. Por debajo no se cobra nada.",
			}),
			count("hold_minutes", "A slot is held (min) | Retención de plaza (min)", 10),
			count("hold_extension_minutes", "Extended once by (min) | Ampliable una vez (min)", 5),
			count("quote_minutes", "A quote stands (min) | Un presupuesto vale (min)", 30),
			wait("request_answer_minutes", "A request waits for us (min) | Una solicitud espera respuesta (min)", {
				note: "Unanswered after that it runs out, and its guest is told. | Sin respuesta después caduca y se avisa al huésped.",
			}),
			wait("request_hold_minutes", "Held for payment once approved (min) | Retenida para el pago tras aceptar (min)", {
				note: "The guest is mailed a link to pay when you approve. | Al aceptar, el huésped recibe un enlace para pagar.",
			}),
		]),
		section("protection", "Protection | Protección", { icon: "shield" }, [
			flag("maintenance_mode", "Closed for maintenance | Cerrado por mantenimiento", {
				note: "Guests cannot book while this is on. | Los huéspedes no pueden reservar mientras esté activo.",
			}),
			count("rate_limit_reads_per_minute", "Reads per minute and address | Lecturas por minuto y dirección", 240),
			count("rate_limit_quotes_per_minute", "Quotes per minute and address | Presupuestos por minuto y dirección", 30),
			count("rate_limit_bookings_per_hour", "Bookings per hour and address | Reservas por hora y dirección", 10),
			count("max_live_holds_per_person", "Held slots per person | Retenciones por persona", 2),
			count("max_live_holds_per_address", "Held slots per address | Retenciones por dirección", 5),
		]),
		section("seo", "Search engines | Buscadores", { icon: "search" }, [
			text("seo_title", "Title | Título", { half: false }),
			longText("seo_description", "Description | Descripción"),
			image("seo_image", "Picture for sharing | Imagen para compartir", { folder: "website" }),
			translations("site_settings"),
		]),
		...stamps(),
	],
);

const legalLimits = collection(
	"legal_limits",
	"Legal limits | Límites legales",
	{ icon: "gavel", folder: "settings_area", template: "{{charter_type}} · {{max_guests}}" },
	[
		choice("charter_type", "Charter type | Tipo de alquiler", charterTypes, { required: true }),
		choice(
			"certificate",
			"Certificate | Certificado",
			{ uninspected: "Uninspected | Sin inspección", inspected: "Inspected | Inspeccionado" },
			{ note: "Empty: any. | Vacío: cualquiera." },
		),
		integer("max_guests", "Guests at most | Máximo de huéspedes", {
			check: atLeastZero,
			note: "Empty: the number on the certificate. | Vacío: el número del certificado.",
		}),
		decimal("below_gross_tons", "Only below (gross tons) | Solo por debajo de (toneladas brutas)"),
		date("valid_from", "Valid from | Válido desde"),
		date("valid_to", "Valid until | Válido hasta"),
		longText("reason", "Reason shown | Motivo mostrado", { required: true }),
		...stamps(),
	],
);

const languages = collection(
	"languages",
	"Languages | Idiomas",
	{ icon: "language", folder: "settings_area", template: "{{name}}", sortField: "sort" },
	[
		text("name", "Name | Nombre", { required: true }),
		choice(
			"direction",
			"Direction | Dirección",
			{ ltr: "Left to right | De izquierda a derecha", rtl: "Right to left | De derecha a izquierda" },
			{ required: true, default: "ltr" },
		),
		sort(),
	],
);

export const settings = [
	siteSettings,
	translationsOf("site_settings", "Settings translations | Traducciones de ajustes", [
		text("seo_title", "Title | Título", { half: false }),
		longText("seo_description", "Description | Descripción"),
	]),
	legalLimits,
	{ ...languages, fields: [textKey("code", "Code | Código"), ...languages.fields.slice(1)] },
];

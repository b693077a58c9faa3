import { languages } from "@harborsmith/contract/words";
import type {
	BookingStatus,
	Certificate,
	CharterType,
	CrewState,
	ExtraCategory,
	Language,
	PaymentStatus,
	RefundChoice,
	SeasonMode,
	YachtStatus,
} from "@harborsmith/domain/vocabulary";
import type { Choices } from "../../describe/index.ts";

/** The kind's name in the app's languages, from the one catalogue. */
const kind = (type: CharterType): string =>
	Object.values(languages)
		.map(({ types }) => types[type])
		.join(" | ");

export const charterTypes: Choices<CharterType> = {
	captained: kind("captained"),
	bareboat: kind("bareboat"),
	dockside: kind("dockside"),
};

export const crewRoles: Choices = {
	captain: "Captain | Patrón",
	deckhand: "Deckhand | Marinero",
	chef: "Chef | Chef",
	steward: "Steward | Camarero",
};

export const crewStates: Choices<CrewState> = {
	offered: ["Offered | Ofrecida", "warn"],
	accepted: ["Accepted | Aceptada", "good"],
	declined: ["Declined | Rechazada", "bad"],
};

export const yachtStatuses: Choices<YachtStatus> = {
	draft: ["Draft | Borrador", "quiet"],
	pending_review: ["Awaiting review | Pendiente de revisión", "special"],
	active: ["Active | Activo", "good"],
	inactive: ["Inactive | Inactivo", "quiet"],
	maintenance: ["In maintenance | En mantenimiento", "warn"],
	archived: ["Archived | Archivado", "bad"],
};

export const certificates: Choices<Certificate> = {
	uninspected: ["Uninspected | Sin inspección", "warn"],
	inspected: ["Inspected | Inspeccionado", "good"],
};

export const seasonModes: Choices<SeasonMode> = {
	start_date: "The start date | La fecha de inicio",
	per_day: "Each day | Cada día",
};

export const extraCategories: Choices<ExtraCategory> = {
	catering: "Catering | Catering",
	equipment: "Equipment | Equipo",
	service: "Service | Servicio",
	other: "Other | Otro",
};

/** The state's name in the app's languages, from the one catalogue. */
const called = (status: BookingStatus): string =>
	Object.values(languages)
		.map(({ statuses }) => statuses[status].label)
		.join(" | ");

export const bookingStatuses: Choices<BookingStatus> = {
	requested: [called("requested"), "special"],
	pending: [called("pending"), "warn"],
	confirmed: [called("confirmed"), "good"],
	in_progress: [called("in_progress"), "info"],
	completed: [called("completed"), "quiet"],
	cancelled: [called("cancelled"), "bad"],
	expired: [called("expired"), "quiet"],
	no_show: [called("no_show"), "bad"],
};

export const paymentStatuses: Choices<PaymentStatus> = {
	pending: ["Nothing paid | Sin pagar", "warn"],
	partial: ["Partly paid | Pago parcial", "info"],
	paid: ["Paid | Pagada", "good"],
	partially_refunded: ["Partly refunded | Reembolso parcial", "special"],
	refunded: ["Refunded | Reembolsada", "quiet"],
	failed: ["Failed | Fallido", "bad"],
};

export const refundChoices: Choices<RefundChoice> = {
	all: "Everything that is paid | Todo lo pagado",
	terms: "By the terms | Según las condiciones",
	amount: "An amount | Un importe",
	none: "Nothing | Nada",
};

export const publication: Choices = {
	draft: ["Draft | Borrador", "quiet"],
	published: ["Published | Publicado", "good"],
	archived: ["Archived | Archivado", "bad"],
};

export const inUse: Choices = {
	active: ["In use | En uso", "good"],
	archived: ["Archived | Archivado", "quiet"],
};

export const paperStatuses: Choices = {
	pending: ["To be checked | Por comprobar", "warn"],
	verified: ["Verified | Verificado", "good"],
	rejected: ["Rejected | Rechazado", "bad"],
	expired: ["Expired | Caducado", "bad"],
};

/** Numbered as the ISO week counts them. */
export const weekdays: Choices = {
	"1": "Monday | Lunes",
	"2": "Tuesday | Martes",
	"3": "Wednesday | Miércoles",
	"4": "Thursday | Jueves",
	"5": "Friday | Viernes",
	"6": "Saturday | Sábado",
	"7": "Sunday | Domingo",
};

export const locales: Choices<Language> = { "en-US": "English | Inglés", "es-ES": "Spanish | Español" };

export const currencies = ["USD", "EUR", "GBP", "MXN", "CAD", "AUD"];

/** Features of a yacht; the website knows the same names. */
export const features: Choices = {
	"air-conditioning": "Air conditioning | Aire acondicionado",
	"bow-thruster": "Bow thruster | Hélice de proa",
	dinghy: "Dinghy | Bote auxiliar",
	galley: "Galley | Cocina",
	grill: "Grill | Parrilla",
	"hot-tub": "Hot tub | Bañera de hidromasaje",
	paddleboards: "Paddleboards | Tablas de remo",
	"pet-friendly": "Pets welcome | Mascotas bienvenidas",
	"snorkel-gear": "Snorkel gear | Equipo de esnórquel",
	"sound-system": "Sound system | Equipo de sonido",
	"swim-platform": "Swim platform | Plataforma de baño",
	"wheelchair-access": "Wheelchair access | Acceso en silla de ruedas",
	wifi: "Wi-Fi | Wifi",
};

export const timezones = [
	"America/Los_Angeles",
	"America/Denver",
	"America/Chicago",
	"America/New_York",
	"America/Mexico_City",
	"Europe/London",
	"Europe/Madrid",
	"Europe/Athens",
	"Australia/Sydney",
];

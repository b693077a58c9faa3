import type { CharterType } from "@harborsmith/domain/vocabulary";
import type { DeskUseCase } from "../../desk/index.ts";

/** The kinds of a charter. */
export const types: Record<CharterType, string> = {
	captained: "Con patrón",
	bareboat: "Sin patrón",
	dockside: "En puerto",
};

/** The steps of a booking, as their buttons call them. */
export const steps: Record<DeskUseCase, string> = {
	approve: "Aceptar",
	decline: "Rechazar",
	confirm: "Confirmar",
	move: "Mover",
	change: "Cambiar",
	cancel: "Cancelar alquiler",
	check_in: "Embarque",
	check_out: "Desembarque",
	no_show: "No se presentó",
};

/** Where a row may still be used, as the app calls it. */
export const collections: Record<string, string> = {
	articles_translations: "Traducciones de historias",
	blocks: "Bloqueos",
	booking_events: "Historial de reservas",
	booking_lines: "Conceptos",
	bookings: "Reservas",
	calendar_feeds: "Calendarios externos",
	charges: "Cobros",
	crew_assignments: "Asignaciones",
	crew_credentials: "Titulaciones",
	damage_reports: "Partes de daños",
	damage_reports_directus_files: "Partes de daños",
	documents: "Documentos",
	extras_translations: "Traducciones de extras",
	extras_yachts: "Extras",
	faqs_translations: "Traducciones de preguntas",
	maintenance_jobs: "Mantenimiento",
	maintenance_plans: "Planes periódicos",
	marinas_translations: "Traducciones de puertos",
	media: "Fotos y vídeos",
	meter_readings: "Lecturas",
	navigation_translations: "Traducciones de navegación",
	pages_translations: "Traducciones de páginas",
	payments: "Pagos",
	rates: "Tarifas",
	reviews: "Opiniones",
	site_settings_translations: "Traducciones de ajustes",
	testimonials_translations: "Traducciones de testimonios",
	yachts: "Yates",
	yachts_translations: "Traducciones de yates",
};

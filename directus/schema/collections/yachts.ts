import { folderId } from "../../ids.ts";
import {
	checkboxes,
	choice,
	collection,
	decimal,
	flag,
	integer,
	longText,
	m2o,
	minutes,
	o2m,
	price,
	section,
	slug,
	sort,
	stamps,
	status,
	suggestion,
	tab,
	tabs,
	text,
	timeOfDay,
	translations,
	translationsOf,
	widget,
} from "../describe/index.ts";
import {
	certificates,
	charterTypes,
	currencies,
	features,
	seasonModes,
	timezones,
	yachtStatuses,
} from "./shared/vocabulary.ts";

const atLeastOne: [Record<string, unknown>, string] = [{ _gte: 1 }, "At least 1. | Al menos 1."];
const atLeastFive: [Record<string, unknown>, string] = [{ _gte: 5 }, "At least 5. | Al menos 5."];
const aboveZero: [Record<string, unknown>, string] = [{ _gt: 0 }, "More than 0. | Más de 0."];

const specification = section("specification", "Specification | Ficha técnica", { icon: "straighten" }, [
	text("manufacturer", "Builder | Astillero", { placeholder: "Beneteau" }),
	text("model", "Model | Modelo", { placeholder: "Oceanis 46.1" }),
	integer("year", "Year built | Año de construcción", {
		check: [{ _between: [1850, 2100] }, "A year such as 2019. | Un año como 2019."],
	}),
	decimal("length_ft", "Length (ft) | Eslora (pies)", { icon: "straighten", check: aboveZero }),
	decimal("beam_ft", "Beam (ft) | Manga (pies)", { check: aboveZero }),
	decimal("draft_ft", "Draft (ft) | Calado (pies)", { check: aboveZero }),
	integer("cabins", "Cabins | Camarotes", { icon: "bed" }),
	integer("bathrooms", "Bathrooms | Baños", { icon: "bathtub" }),
	checkboxes("features", "Features | Equipamiento", features, {
		note: "Shown to guests and used by the search. | Se muestra a los huéspedes y se usa en la búsqueda.",
		options: { allowOther: true },
	}),
]);

const selling = section("selling", "How it is sold | Cómo se vende", { icon: "sell" }, [
	checkboxes("charter_types", "Charter types | Tipos de alquiler", charterTypes, { required: true, half: true }),
	flag("instant_booking", "Instant booking | Reserva inmediata", {
		default: true,
		note: "Off: staff confirm each request before the guest pays. | Desactivado: el equipo confirma cada solicitud.",
	}),
	timeOfDay("opens_at", "Opens at | Abre a las", {
		default: "09:00:00",
		filled: false,
		note: "Wall-clock time at the yacht; both empty: always open. | Hora local del yate; ambas vacías: siempre abierto.",
	}),
	timeOfDay("closes_at", "Closes at | Cierra a las", {
		default: "20:00:00",
		filled: false,
		note: "The last charter ends by then. | El último alquiler termina a esa hora.",
	}),
	minutes("slot_step", "Starts every | Salidas cada", { default: 30, check: atLeastFive }),
	minutes("min_duration", "Shortest charter | Alquiler más corto", { default: 180, check: aboveZero }),
	minutes("buffer_before", "Preparation before | Preparación previa", { default: 0 }),
	minutes("buffer_after", "Cleaning after | Limpieza posterior", { default: 0 }),
	minutes("min_notice", "Notice needed | Antelación mínima", { default: 720 }),
	integer("max_advance_days", "Bookable ahead (days) | Reservable con antelación (días)", {
		default: 365,
		check: atLeastOne,
	}),
	price("security_deposit", "Security deposit | Fianza", { default: 0 }),
	suggestion("currency", "Currency | Moneda", currencies, { required: true, default: "USD" }),
	choice("season_mode", "Season prices follow | Los precios de temporada siguen", seasonModes, {
		required: true,
		default: "start_date",
	}),
]);

const legal = section("legal", "Legal limits | Límites legales", { icon: "gavel" }, [
	integer("max_guests", "Guests on board | Huéspedes a bordo", { required: true, icon: "group", check: atLeastOne }),
	decimal("gross_tonnage", "Gross tonnage | Arqueo bruto", { check: aboveZero }),
	choice("certificate", "Certificate | Certificado", certificates, { required: true, default: "uninspected" }),
	integer("certificate_guests", "Guests on the certificate | Huéspedes del certificado", {
		shownWhen: { certificate: { _eq: "inspected" } },
		check: atLeastOne,
	}),
]);

export const yachts = [
	collection(
		"yachts",
		"Yachts | Yates",
		{
			icon: "sailing",
			folder: "fleet_area",
			template: "{{name}}",
			archive: ["status", "archived", "inactive"],
			sortField: "sort",
		},
		[
			text("name", "Name | Nombre", { required: true, placeholder: "Morning Star" }),
			status(yachtStatuses, "draft", {
				note: "Guests see active yachts only. | Los huéspedes solo ven los yates activos.",
			}),
			slug(),
			m2o("marina", "marinas", "Marina | Puerto", { required: true, template: "{{name}}" }),
			m2o("owner", "owners", "Owner | Armador", { template: "{{name}}", onDelete: "RESTRICT" }),
			suggestion("timezone", "Time zone | Zona horaria", timezones, {
				required: true,
				default: "America/Los_Angeles",
				note: "All opening hours and date rules follow it. | Los horarios y las reglas de fechas la siguen.",
			}),
			tabs("details", [
				tab("tab_sheet", "Sheet | Ficha", [selling, legal, specification]),
				tab("tab_story", "Story | Presentación", [
					longText("description", "Description | Descripción", {
						note: "Plain paragraphs, in the site's main language. | Párrafos sencillos, en el idioma principal.",
					}),
					translations("yachts"),
				]),
				tab("tab_media", "Pictures and films | Fotos y vídeos", [
					widget("media_upload", "Upload | Subir", "media-uploader", { folder: folderId("yachts") }),
					o2m("media", "media", "yacht", "Pictures and films | Fotos y vídeos", {
						template: "{{renditions}} {{category}} {{status}} · {{alt}}",
						sortField: "sort",
						deselect: "delete",
					}),
				]),
				tab("tab_prices", "Prices | Precios", [
					o2m("rates", "rates", "yacht", "Rates | Tarifas", {
						columns: ["charter_type", "unit", "amount_cents", "valid_from", "valid_to"],
						sort: "valid_from",
						deselect: "delete",
					}),
					o2m("rate_rules", "rate_rules", "yacht", "Seasons | Temporadas", {
						columns: ["name", "date_from", "date_to", "factor_bps", "priority"],
						sort: "date_from",
						deselect: "delete",
					}),
				]),
				tab("tab_calendar", "Calendar | Calendario", [
					o2m("bookings", "bookings", "yacht", "Bookings | Reservas", {
						template: "{{starts_local}} · {{number}} {{status}}",
						sort: "-starts_at",
						view: true,
					}),
					o2m("blocks", "blocks", "yacht", "Blocked times | Bloqueos", {
						template: "{{kind}} {{starts_local}} – {{ends_local}}",
						sort: "-starts_at",
						view: true,
					}),
					o2m("calendar_feeds", "calendar_feeds", "yacht", "Calendar feeds | Calendarios externos", {
						template: "{{name}} {{direction}} {{status}} {{last_synced_at}}",
						sort: "name",
						deselect: "delete",
					}),
				]),
				tab("tab_upkeep", "Upkeep | Mantenimiento", [
					o2m("maintenance_jobs", "maintenance_jobs", "yacht", "Jobs | Trabajos", {
						template: "{{status}} {{title}} · {{starts_local}}",
						sort: "-starts_at",
					}),
					o2m("documents", "documents", "yacht", "Documents | Documentos", {
						template: "{{type}} {{title}} {{status}} {{expires_at}}",
						sort: "-date_created",
					}),
				]),
			]),
			sort(),
			...stamps(),
		],
	),
	translationsOf("yachts", "Yacht translations | Traducciones de yates", [
		text("name", "Name | Nombre"),
		longText("description", "Description | Descripción"),
	]),
];

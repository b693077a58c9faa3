import { type Bilingual, bilingual } from "../../schema/describe/index.ts";
import { leavingToday, returningToday, sailing } from "./bookmarks.ts";

/** A tile of the dashboard; place and size in the grid's units. */
export interface Panel {
	key: string;
	name: Bilingual;
	icon: string;
	color: string;
	type: string;
	place: [x: number, y: number, width: number, height: number];
	options: Record<string, unknown>;
	note?: Bilingual;
}

const awaiting = { status: { _eq: "pending" } };
const received = { _and: [{ kind: { _in: ["charge", "external"] } }, { status: { _eq: "succeeded" } }] };

const ledger = {
	collection: "payments",
	field: "amount_cents",
	date_field: "processed_at",
	currency: "USD",
	color: "#2E8B57",
	filter: received,
};

const sourceColors = { website: "#0E7C86", phone: "#1D4E89", app: "#7B5EA7", partner: "#D98E04" };

const count = (key: string, name: string, icon: string, color: string, x: number, filter: unknown): Panel => ({
	key,
	name: bilingual(name),
	icon,
	color,
	type: "metric",
	place: [x, 1, 10, 7],
	options: { collection: "bookings", field: "id", function: "count", filter },
});

const list = (
	key: string,
	name: string,
	icon: string,
	color: string,
	place: Panel["place"],
	filter: unknown,
	template: string,
	sortField = "starts_at",
): Panel => ({
	key,
	name: bilingual(name),
	icon,
	color,
	type: "list",
	place,
	options: {
		collection: "bookings",
		filter,
		limit: 12,
		sortField,
		sortDirection: "asc",
		displayTemplate: template,
		linkToItem: true,
	},
});

/** Forty units wide: what a laptop shows beside both side bars. */
export const panels: Panel[] = [
	count("leaving-count", "Departures today | Salidas de hoy", "logout", "#0E7C86", 1, leavingToday),
	count("returning-count", "Arrivals today | Llegadas de hoy", "login", "#1D4E89", 11, returningToday),
	count("out-count", "On the water | Navegando", "sailing", "#2E8B57", 21, { status: { _eq: "in_progress" } }),
	count("awaiting-count", "Awaiting payment | Pendientes de pago", "hourglass_top", "#D98E04", 31, awaiting),
	{
		key: "received",
		name: bilingual("Received, last 30 days | Cobrado, últimos 30 días"),
		icon: "payments",
		color: "#2E8B57",
		type: "charter-money",
		place: [21, 21, 20, 13],
		options: { ...ledger, days: 30, bars: true },
	},
	list(
		"leaving",
		"Leaving today | Salen hoy",
		"logout",
		"#0E7C86",
		[1, 8, 20, 13],
		leavingToday,
		"{{starts_local}} · {{yacht.name}}",
	),
	list(
		"returning",
		"Returning today | Vuelven hoy",
		"login",
		"#1D4E89",
		[21, 8, 20, 13],
		returningToday,
		"{{ends_local}} · {{yacht.name}}",
		"ends_at",
	),
	list(
		"awaiting",
		"Awaiting payment | Pendientes de pago",
		"hourglass_top",
		"#D98E04",
		[1, 21, 20, 13],
		awaiting,
		"{{number}} · {{yacht.name}}",
	),
	{
		key: "charters-by-day",
		name: bilingual("Charters by day | Salidas por día"),
		note: bilingual("By departure, a month back and a month ahead | Por salida, un mes atrás y un mes adelante"),
		icon: "bar_chart",
		color: "#0E7C86",
		type: "time-series",
		place: [1, 34, 20, 13],
		options: {
			collection: "bookings",
			function: "count",
			valueField: "id",
			dateField: "starts_on",
			precision: "day",
			range: "auto",
			color: "#0E7C86",
			curveType: "stepline",
			fillType: "gradient",
			missingData: "0",
			filter: { _and: [{ starts_on: { _between: ["$NOW(-30 days)", "$NOW(+30 days)"] } }, sailing] },
		},
	},
	{
		key: "revenue-by-day",
		name: bilingual("Received by day, last 90 days | Cobrado por día, últimos 90 días"),
		icon: "bar_chart",
		color: "#2E8B57",
		type: "charter-money",
		place: [21, 34, 20, 13],
		options: { ...ledger, days: 90, bars: true },
	},
	{
		key: "utilisation",
		name: bilingual("How well the fleet is booked, next 30 days | Ocupación de la flota, próximos 30 días"),
		icon: "sailing",
		color: "#1D4E89",
		type: "fleet-utilisation",
		place: [1, 47, 20, 17],
		options: { days: 30, color: "#1D4E89" },
	},
	{
		key: "sources",
		name: bilingual("Where bookings come from | De dónde vienen las reservas"),
		icon: "donut_small",
		color: "#7B5EA7",
		type: "pie-chart",
		place: [21, 47, 20, 17],
		options: {
			collection: "bookings",
			column: "source",
			function: "count",
			donut: true,
			showLabels: true,
			legend: "bottom",
			// Shades of one colour end in white.
			conditionalFill: Object.entries(sourceColors).map(([value, color]) => ({ operator: "=", value, color })),
			filter: { date_created: { _gte: "$NOW(-90 days)" } },
		},
	},
];

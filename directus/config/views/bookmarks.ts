import { type Bilingual, bilingual } from "../../schema/build/index.ts";

const sailing = { status: { _in: ["confirmed", "in_progress", "completed"] } };

/** Days are the yacht's own: the database keeps the moments at which they begin and end there. */
export const leavingToday = {
	_and: [{ starts_day_from: { _lte: "$NOW" } }, { starts_day_until: { _gt: "$NOW" } }, sailing],
};
export const returningToday = {
	_and: [{ ends_day_from: { _lte: "$NOW" } }, { ends_day_until: { _gt: "$NOW" } }, sailing],
};
/** Today and the seven days after. */
export const leavingThisWeek = {
	_and: [
		{ starts_week_from: { _lte: "$NOW" } },
		{ starts_day_until: { _gt: "$NOW" } },
		{ status: { _in: ["requested", "pending", "confirmed", "in_progress"] } },
	],
};

/** A saved view of a collection that everybody finds in the sidebar. */
export interface Bookmark {
	bookmark: Bilingual;
	collection: string;
	icon: string;
	color: string;
	filter: Record<string, unknown>;
	columns: string[];
	sort: string;
}

const trip = ["number", "status", "yacht", "customer", "starts_local", "ends_local", "guests", "payment_status"];

export const bookmarks: Bookmark[] = [
	{
		bookmark: bilingual("Departures today | Salidas de hoy"),
		collection: "bookings",
		icon: "logout",
		color: "#0E7C86",
		filter: leavingToday,
		columns: trip,
		sort: "starts_at",
	},
	{
		bookmark: bilingual("Arrivals today | Llegadas de hoy"),
		collection: "bookings",
		icon: "login",
		color: "#1D4E89",
		filter: returningToday,
		columns: trip,
		sort: "ends_at",
	},
	{
		bookmark: bilingual("Awaiting payment | Pendientes de pago"),
		collection: "bookings",
		icon: "hourglass_top",
		color: "#D98E04",
		filter: {
			_or: [
				{ status: { _eq: "pending" } },
				{ _and: [{ status: { _eq: "confirmed" } }, { payment_status: { _in: ["pending", "partial", "failed"] } }] },
			],
		},
		columns: [
			"number",
			"status",
			"payment_status",
			"yacht",
			"customer",
			"starts_local",
			"total_cents",
			"paid_cents",
			"balance_due_at",
		],
		sort: "starts_at",
	},
	{
		bookmark: bilingual("This week | Esta semana"),
		collection: "bookings",
		icon: "date_range",
		color: "#7B5EA7",
		filter: leavingThisWeek,
		columns: trip,
		sort: "starts_at",
	},
	{
		bookmark: bilingual("Requests to answer | Solicitudes por responder"),
		collection: "bookings",
		icon: "mark_email_unread",
		color: "#B5446E",
		filter: { status: { _eq: "requested" } },
		columns: trip,
		sort: "date_created",
	},
	{
		bookmark: bilingual("Failed films and pictures | Vídeos y fotos con error"),
		collection: "media",
		icon: "error",
		color: "#C0392B",
		filter: { status: { _eq: "failed" } },
		columns: ["yacht", "kind", "failure_reason", "date_created"],
		sort: "-date_created",
	},
];

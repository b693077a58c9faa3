import { statusSets } from "@harborsmith/domain";
import type { RoleName } from "../../ids.ts";
import { type Bilingual, bilingual } from "../../schema/describe/index.ts";

export const sailing = { status: { _in: statusSets.sailing } };

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
		{ status: { _in: statusSets.open } },
	],
};

/** A saved view of a collection, found in the sidebar. */
export interface Bookmark {
	bookmark: Bilingual;
	collection: string;
	icon: string;
	color: string;
	filter: Record<string, unknown>;
	columns: string[];
	sort: string;
	/** Who finds it. @default everybody */
	roles?: RoleName[];
}

const desk: RoleName[] = ["staff", "manager", "admin"];
const papers: RoleName[] = [...desk, "compliance"];
const site: RoleName[] = [...desk, "marketer"];

const trip = ["number", "status", "yacht", "guest_name", "starts_local", "ends_local", "guests", "payment_status"];

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
		bookmark: bilingual("Awaiting payment | Por cobrar"),
		roles: desk,
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
			"guest_name",
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
		bookmark: bilingual("To answer | Por responder"),
		roles: desk,
		collection: "bookings",
		icon: "mark_email_unread",
		color: "#B5446E",
		filter: { status: { _eq: "requested" } },
		columns: [...trip, "request_expires_at"],
		sort: "request_expires_at",
	},
	{
		bookmark: bilingual("Unread | Sin leer"),
		roles: desk,
		collection: "messages",
		icon: "mark_chat_unread",
		color: "#B5446E",
		filter: { _and: [{ direction: { _eq: "in" } }, { read_at: { _null: true } }] },
		columns: ["date_created", "customer", "body", "booking", "channel"],
		sort: "date_created",
	},
	{
		bookmark: bilingual("Not closed yet | Sin cerrar"),
		roles: desk,
		collection: "damage_reports",
		icon: "report",
		color: "#C0392B",
		filter: { status: { _neq: "closed" } },
		columns: ["reported_at", "yacht", "severity", "status", "description", "booking"],
		sort: "reported_at",
	},
	{
		bookmark: bilingual("Open jobs | Trabajos abiertos"),
		collection: "maintenance_jobs",
		icon: "build",
		color: "#D98E04",
		filter: { status: { _in: ["planned", "in_progress"] } },
		columns: ["title", "yacht", "severity", "status", "starts_local", "ends_local"],
		sort: "starts_at",
	},
	{
		bookmark: bilingual("To be checked | Por comprobar"),
		roles: papers,
		collection: "documents",
		icon: "fact_check",
		color: "#D98E04",
		filter: { status: { _eq: "pending" } },
		columns: ["type", "title", "subject", "expires_at", "date_created"],
		sort: "date_created",
	},
	{
		bookmark: bilingual("Expiring | Por caducar"),
		roles: papers,
		collection: "crew_credentials",
		icon: "event_busy",
		color: "#C0392B",
		filter: { expires_at: { _lte: "$NOW(+30 days)" } },
		columns: ["crew_member", "type", "number", "expires_at", "status"],
		sort: "expires_at",
	},
	{
		bookmark: bilingual("To be read | Por leer"),
		roles: site,
		collection: "reviews",
		icon: "rate_review",
		color: "#D98E04",
		filter: { status: { _eq: "pending" } },
		columns: ["rating", "yacht", "author_name", "title", "body"],
		// The unhappy ones first.
		sort: "rating",
	},
	{
		bookmark: bilingual("Failed | Con error"),
		roles: site,
		collection: "media",
		icon: "error",
		color: "#C0392B",
		filter: { status: { _eq: "failed" } },
		columns: ["yacht", "kind", "failure", "date_created"],
		sort: "-date_created",
	},
];

import { create, except, only, type Policy, read, update } from "../grant.ts";
import { assignedTrip, colleagueFields, colleagues, isActive, me, of, siteFolders } from "../rules.ts";
import { tripFields } from "./customer.ts";
import { publicGrants, publicMediaFields, publicYachtFields, readyMedia } from "./public.ts";

const onTrip = [
	...tripFields.filter((name) => name !== "payment_status"),
	"special_requests",
	"checked_in_at",
	"checked_out_at",
];
const shownTrip = only("bookings", [...onTrip, "guest_first_name", "crew_assignments", "damage_reports"]);
const mine = { crew_member: { user: me } };

export const crew: Policy = {
	name: "crew",
	description: "Crew: the trips they were offered or have accepted.",
	icon: "groups",
	app_access: true,
	admin_access: false,
	grants: [
		...publicGrants.filter(({ collection }) => collection !== "yachts" && collection !== "media"),
		read("media", { where: readyMedia, fields: [...publicMediaFields, "file"] }),
		read("directus_files", { where: siteFolders }),
		// The app's file library asks for them all.
		read("directus_folders"),
		read("directus_users", { where: colleagues, fields: colleagueFields }),
		read("yachts", {
			where: { _or: [isActive, assignedTrip((rule) => of("bookings", rule))] },
			fields: [...new Set([...publicYachtFields, ...only("yachts", ["bookings"])])],
		}),
		read("bookings", { where: assignedTrip(), fields: shownTrip }),
		read("crew_assignments", {
			where: { _or: [mine, assignedTrip((rule) => of("booking", rule))] },
			fields: only("crew_assignments", [
				"id",
				"booking",
				"crew_member",
				"role",
				"status",
				"offered_at",
				"responded_at",
				"released_at",
				"joins_after_min",
				"leaves_after_min",
				"note",
			]),
		}),
		// Who said no, or was called off, is asked anew by the office; nobody comes back by themselves.
		update("crew_assignments", {
			where: { ...mine, status: { _in: ["offered", "accepted"] } },
			fields: ["status", "responded_at"],
			valid: { status: { _in: ["accepted", "declined"] } },
		}),
		read("crew_members", {
			where: {
				_or: [{ user: me }, assignedTrip((rule) => of("assignments", of("booking", rule)))],
			},
			fields: only("crew_members", [
				"id",
				"first_name",
				"last_name",
				"role",
				"phone",
				"marina",
				"user",
				"credentials",
				"assignments",
			]),
		}),
		read("crew_credentials", { where: mine, fields: except("crew_credentials", ["file"]) }),
		read("damage_reports", { where: { reported_by: me }, fields: except("damage_reports", ["charged_cents"]) }),
		create("damage_reports", {
			fields: ["yacht", "booking", "severity", "description", "reported_by", "reported_at"],
			// A trip that is left out counts as none: only then is the rule about it asked.
			presets: { reported_by: "$CURRENT_USER", booking: null },
			valid: { reported_by: me, booking: { _nnull: true } },
		}),
	],
};

/** What a captain may do beyond the crew: reach the guests and read the meters. */
export const captain: Policy = {
	name: "captain",
	description: "Captains: their guests' contact on assigned trips, and meter readings.",
	icon: "sailing",
	app_access: true,
	admin_access: false,
	grants: [
		read("bookings", {
			where: assignedTrip(),
			fields: only("bookings", ["id", "guest_name", "guest_phone", "customer"]),
		}),
		read("customers", {
			where: assignedTrip((rule) => of("bookings", rule)),
			fields: only("customers", [
				"id",
				"first_name",
				"last_name",
				"phone",
				"experience",
				"emergency_contact_name",
				"emergency_contact_phone",
				"bookings",
			]),
		}),
		read("meter_readings", { where: { read_by: me } }),
		create("meter_readings", {
			fields: ["yacht", "booking", "read_at", "engine_hours", "fuel_pct", "read_by", "notes"],
			presets: { read_by: "$CURRENT_USER", booking: null },
			valid: { read_by: me, booking: { _nnull: true } },
		}),
	],
};

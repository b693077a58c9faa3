import { edit, type Policy, read, readAll, update } from "../grant.ts";

const seen = ["bookings", "yachts", "documents", "legal_limits", "crew_members", "crew_credentials"];

export const compliance: Policy = {
	name: "compliance",
	description: "Checks papers and may lift a legal limit for one booking, with a written reason.",
	icon: "gavel",
	app_access: true,
	admin_access: false,
	grants: [
		...readAll("bookings", "booking_lines", "booking_events", "charges", "payments", "blocks", "customers", "owners"),
		...readAll("yachts", "yachts_translations", "media", "marinas", "crew_members", "crew_assignments"),
		...readAll(
			"promo_codes",
			"extras",
			"maintenance_plans",
			"maintenance_jobs",
			"meter_readings",
			"damage_reports",
			"languages",
			"site_settings",
		),
		update("bookings", {
			fields: [
				"guests",
				"legal_override_reason",
				"changed_by",
				"change_reason",
				"internal_notes",
				// Our own filters write the next into a change before Directus asks for permission.
				"price_offer",
			],
		}),
		...edit("documents", "crew_credentials", "legal_limits"),
		read("directus_files"),
		...readAll("directus_folders", "directus_dashboards", "directus_panels"),
		read("directus_users", { fields: ["id", "first_name", "last_name", "email", "avatar", "status"] }),
		read("directus_activity", { where: { collection: { _in: seen } } }),
		read("directus_revisions", { where: { collection: { _in: seen } } }),
	],
};

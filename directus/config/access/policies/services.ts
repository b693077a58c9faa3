import { folderId } from "../../../ids.ts";
import { create, only, type Policy, read, readAll, update } from "../grant.ts";
import { isActive, of } from "../rules.ts";
import { publicGrants } from "./public.ts";

const produced = only("media", [
	"kind",
	"attempt",
	"status",
	"progress",
	"failure",
	"width",
	"height",
	"duration_s",
	"blur",
	"poster",
	"renditions",
]);

export const worker: Policy = {
	name: "worker",
	description: "The background worker: reads what mails and renditions need, writes what it produced.",
	icon: "precision_manufacturing",
	app_access: false,
	admin_access: false,
	grants: [
		...readAll(
			"bookings",
			"booking_lines",
			"charges",
			"payments",
			"yachts",
			"yachts_translations",
			"marinas",
			"marinas_translations",
		),
		...readAll("site_settings", "site_settings_translations", "languages", "media", "calendar_feeds"),
		read("customers", { fields: only("customers", ["id", "first_name", "last_name", "email", "phone", "locale"]) }),
		read("crew_assignments", { fields: only("crew_assignments", ["id", "booking", "crew_member", "status"]) }),
		read("crew_members", { fields: only("crew_members", ["id", "first_name", "last_name", "email"]) }),
		update("media", { fields: produced }),
		read("directus_files"),
		update("directus_files", { fields: ["metadata", "width", "height", "duration", "description"] }),
		create("notifications"),
		read("notifications"),
		update("notifications", { fields: ["status", "sent_at", "error"] }),
	],
};

export const storefront: Policy = {
	name: "storefront",
	description: "The website's server: what the public sees, and the company's public details.",
	icon: "storefront",
	app_access: false,
	admin_access: false,
	grants: [
		...publicGrants,
		read("site_settings", {
			fields: only("site_settings", [
				"id",
				"company_name",
				"legal_name",
				"email",
				"phone",
				"address",
				"currency",
				"locale",
				"terms_url",
				"logo",
				"maintenance_mode",
				"deposit_due_bps",
				"full_payment_within_days",
				"hold_minutes",
				"seo_title",
				"seo_description",
				"seo_image",
				"translations",
			]),
		}),
		...readAll("site_settings_translations"),
		read("extras", { where: isActive }),
		read("extras_translations", { where: of("extras_id", isActive) }),
		read("directus_files", { where: { folder: { _eq: folderId("website") } } }),
	],
};

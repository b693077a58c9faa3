import { create, edit, except, manage, type Policy, read, readAll, remove, update } from "../grant.ts";
import { spelledOut } from "../links.ts";
import { editMedia } from "../media.ts";

/** Columns of a booking that follow from other rows. */
const derived = [
	"payment_status",
	"paid_cents",
	"refunded_cents",
	"refunding_cents",
	"calendar_sequence",
	"manage_version",
	"guest_name",
	"guest_phone",
	"guest_first_name",
	"change_code",
	"cancellation_code",
	"date_created",
];
/** Facts that follow what happens to a booking. */
const facts = [
	"confirmed_at",
	"cancelled_at",
	"hold_expires_at",
	"hold_extended",
	"request_expires_at",
	"deposit_status",
];
const legal = ["legal_override_reason", "legal_override_by"];
/** Columns that name what others have made for a booking. */
const references = ["quote"];
const settled = [
	...references,
	"number",
	"subtotal_cents",
	"discount_cents",
	"tax_cents",
	"total_cents",
	"policy",
	"accepted_terms_at",
];

/** Collections whose history staff may read in the side bar of a form. */
const operational = [
	"bookings",
	"booking_lines",
	"blocks",
	"customers",
	"yachts",
	"media",
	"marinas",
	"crew_members",
	"crew_assignments",
	"crew_credentials",
	"maintenance_jobs",
	"maintenance_plans",
	"meter_readings",
	"calendar_feeds",
	"waitlist_entries",
	"documents",
	"messages",
	"damage_reports",
];
const ofOperational = { where: { collection: { _in: operational } } };

export const staff: Policy = {
	name: "staff",
	description: "Runs the day: bookings, fleet, crew, messages.",
	icon: "support_agent",
	app_access: true,
	admin_access: false,
	grants: [
		read("bookings"),
		create("bookings", { fields: except("bookings", [...derived, ...facts, ...legal, ...references]) }),
		update("bookings", { fields: except("bookings", [...derived, ...facts, ...legal, ...settled]) }),
		...manage("booking_lines"),
		...readAll("booking_events", "charges", "payments", "notifications"),
		...manage("blocks", "crew_assignments", "waitlist_entries"),
		...edit(
			"customers",
			"yachts",
			"marinas",
			"crew_members",
			"crew_credentials",
			"documents",
			"messages",
			"damage_reports",
		),
		...manage("yachts_translations", "marinas_translations", "damage_reports_directus_files"),
		...editMedia,
		...edit("maintenance_jobs", "maintenance_plans", "meter_readings", "calendar_feeds"),
		read("reviews"),
		update("reviews", { fields: ["status", "reply", "published_at"] }),
		...readAll("owners", "rates", "rate_rules", "extras", "extras_translations", "extras_yachts", "tax_rates"),
		...readAll("promo_codes", "cancellation_policies", "vouchers", "legal_limits", "site_settings", "languages"),
		...["pages", "articles", "faqs", "testimonials", "navigation", "site_settings"].map((name) =>
			read(`${name}_translations`),
		),
		...readAll("pages", "articles", "faqs", "testimonials", "navigation", "redirects"),
		...edit("directus_files"),
		...readAll("directus_folders", "directus_dashboards", "directus_panels"),
		read("directus_users", { fields: ["id", "first_name", "last_name", "email", "avatar", "status", "role"] }),
		read("directus_roles", { fields: ["id", "name", "icon"] }),
		read("directus_activity", ofOperational),
		read("directus_revisions", ofOperational),
		read("directus_comments", ofOperational),
	].map(spelledOut),
};

/** Apart from staff because Directus joins the validations of a person's policies by "and". */
export const till: Policy = {
	name: "till",
	description: "Staff without a manager: enter money received outside the payment provider.",
	icon: "point_of_sale",
	app_access: true,
	admin_access: false,
	grants: [create("payments", { valid: { kind: { _eq: "external" } }, presets: { kind: "external" } })],
};

/** What a manager may do beyond staff. */
export const manager: Policy = {
	name: "manager",
	description: "Staff, and prices, refunds, owners and company settings.",
	icon: "manage_accounts",
	app_access: true,
	admin_access: false,
	grants: [
		...manage("rates", "rate_rules", "extras", "extras_translations", "extras_yachts", "tax_rates", "promo_codes"),
		...manage("cancellation_policies", "vouchers", "legal_limits", "calendar_feeds", "maintenance_plans"),
		...edit("owners", "site_settings"),
		create("site_settings_translations"),
		update("site_settings_translations"),
		create("payments", { valid: { kind: { _in: ["external", "refund"] } }, presets: { kind: "external" } }),
		...manage("directus_dashboards", "directus_panels"),
		remove("directus_files"),
		...manage("directus_folders"),
		read("directus_activity"),
	],
};

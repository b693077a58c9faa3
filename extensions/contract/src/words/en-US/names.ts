import type { CharterType } from "@harborsmith/domain/vocabulary";
import type { DeskUseCase } from "../../desk/index.ts";

/** The kinds of a charter. */
export const types: Record<CharterType, string> = {
	captained: "Captained",
	bareboat: "Bareboat",
	dockside: "Dockside",
};

/** The steps of a booking, as their buttons call them. */
export const steps: Record<DeskUseCase, string> = {
	approve: "Approve",
	decline: "Decline",
	confirm: "Confirm",
	move: "Move",
	change: "Change",
	cancel: "Cancel charter",
	check_in: "Check in",
	check_out: "Check out",
	no_show: "No-show",
};

/** Where a row may still be used, as the app calls it. */
export const collections: Record<string, string> = {
	articles_translations: "Story translations",
	blocks: "Blocked times",
	booking_events: "Booking history",
	booking_lines: "Booking lines",
	bookings: "Bookings",
	calendar_feeds: "Calendar feeds",
	charges: "Charges",
	crew_assignments: "Crew assignments",
	crew_credentials: "Crew licences",
	damage_reports: "Damage reports",
	damage_reports_directus_files: "Damage reports",
	documents: "Documents",
	extras_translations: "Extra translations",
	extras_yachts: "Extras",
	faqs_translations: "Question translations",
	maintenance_jobs: "Maintenance",
	maintenance_plans: "Upkeep plans",
	marinas_translations: "Marina translations",
	media: "Pictures and films",
	meter_readings: "Meter readings",
	navigation_translations: "Navigation translations",
	pages_translations: "Page translations",
	payments: "Payments",
	rates: "Rates",
	reviews: "Reviews",
	site_settings_translations: "Settings translations",
	testimonials_translations: "Testimonial translations",
	yachts: "Yachts",
	yachts_translations: "Yacht translations",
};

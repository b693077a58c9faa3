/** Fields that other programs rely on, as the contract lists them; kept apart from the definitions to test these. */
export const contractFields: Record<string, string> = {
	marinas: "name slug timezone address latitude longitude directions parking",
	owners: "name user stripe_account_id onboarding_status platform_fee_bps",
	yachts:
		"slug name status owner marina timezone manufacturer model year length_ft beam_ft draft_ft cabins bathrooms gross_tonnage certificate certificate_guests charter_types max_guests instant_booking buffer_before_min buffer_after_min min_notice_min max_advance_days opens_at closes_at slot_step_min min_duration_min security_deposit_cents currency season_mode features description translations media",
	rates: "yacht charter_type unit amount_cents valid_from valid_to",
	rate_rules: "yacht name date_from date_to weekdays factor_bps min_duration_min priority",
	extras:
		"slug name category unit price_cents mandatory stock_per_day lead_time_min charter_types yachts tax_class refund_cutoff_min",
	tax_rates: "name charter_type tax_class rate_ppm valid_from valid_to",
	promo_codes:
		"code percent_bps amount_cents sale_from sale_to travel_from travel_to min_total_cents max_uses max_uses_per_customer uses",
	cancellation_policies: "name charter_type tiers version",
	customers:
		"first_name last_name email phone user locale experience stripe_customer_id emergency_contact_name emergency_contact_phone",
	bookings:
		"number status payment_status charter_type yacht customer contact guest_name guest_phone guest_first_name renew_link starts_at ends_at guests currency price_mode subtotal_cents discount_cents tax_cents total_cents paid_cents refunded_cents due_now_cents balance_due_at security_deposit_cents deposit_status hold_expires_at policy source special_requests internal_notes cancellation_reason cancellation_code confirmed_at cancelled_at checked_in_at checked_out_at changed_by change_reason change_code release_crew legal_override_reason legal_override_by locale hold_extended calendar_sequence manage_version promo_code quote accepted_terms_at lines charges payments events blocks",
	booking_lines: "booking kind label unit quantity unit_cents amount_cents tax_class extra",
	booking_events: "booking at actor from_status to_status code params reason",
	blocks:
		"resource_kind resource starts_at ends_at kind source note booking buffer_before_min buffer_after_min yacht crew_member feed external_uid",
	charges:
		"booking purpose payer amount_cents currency provider intent state paid_cents refunded_cents refunding_cents paid_at",
	payments: "booking charge kind status amount_cents currency provider provider_id failure_reason processed_at",
	crew_members: "first_name last_name user role day_rate_cents available_weekdays availability_note turnaround_min",
	crew_assignments: "booking crew_member role status joins_after_min leaves_after_min",
	crew_credentials: "crew_member type number expires_at",
	maintenance_jobs: "yacht type severity status starts_at ends_at estimate_cents actual_cents",
	maintenance_plans: "yacht interval_hours interval_days",
	meter_readings: "yacht engine_hours fuel_pct",
	documents: "subject yacht customer crew_member booking type file status expires_at",
	reviews: "yacht booking customer rating status",
	messages: "booking customer direction channel body",
	notifications: "template channel recipient status",
	damage_reports: "yacht booking severity status description",
	calendar_feeds: "yacht name url direction status",
	waitlist_entries: "yacht date_from date_to guests status",
	vouchers: "code initial_cents balance_cents currency status",
	pages: "slug status title body translations published_at",
	articles: "slug status title body translations published_at",
	faqs: "question answer status translations",
	testimonials: "quote author status translations",
	navigation: "label placement url page status translations",
	redirects: "from_path to_path permanent",
	site_settings:
		"company_name legal_name currency locale email phone deposit_due_bps full_payment_within_days hold_minutes hold_extension_minutes quote_minutes request_answer_minutes request_hold_minutes terms_url maintenance_mode",
	legal_limits: "charter_type certificate max_guests valid_from valid_to reason",
	languages: "code name",
	media:
		"yacht file captions kind category alt caption sort is_primary status progress failure attempt width height duration_s blur poster renditions",
};

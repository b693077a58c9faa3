type Kind = "name" | "email" | "phone";

/** Columns that hold a person's name, address or phone, with the definition that each follows by every door. */
export const contactColumns: Record<string, Record<string, Kind>> = {
	customers: {
		first_name: "name",
		last_name: "name",
		email: "email",
		phone: "phone",
		emergency_contact_name: "name",
		emergency_contact_phone: "phone",
	},
	owners: { email: "email", phone: "phone" },
	crew_members: { first_name: "name", last_name: "name", email: "email", phone: "phone" },
	marinas: { phone: "phone" },
	waitlist_entries: { first_name: "name", email: "email" },
	reviews: { author_name: "name" },
	directus_users: { first_name: "name", last_name: "name" },
	site_settings: { email: "email", phone: "phone" },
};

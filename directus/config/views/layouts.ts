/** Widths of columns in pixels where the usual 160 does not fit. */
export const columnWidths: Record<string, number> = {
	number: 130,
	status: 150,
	payment_status: 140,
	yacht: 160,
	customer: 170,
	starts_local: 210,
	ends_local: 210,
	guests: 90,
	total_cents: 120,
	paid_cents: 120,
	kind: 130,
	progress: 110,
	name: 220,
	title: 280,
	failure_reason: 360,
};

/** How the lists of the main collections look before somebody arranges their own. */
export interface DefaultList {
	collection: string;
	columns: string[];
	sort: string;
}

export const defaultLists: DefaultList[] = [
	{
		collection: "bookings",
		columns: ["number", "status", "payment_status", "yacht", "customer", "starts_local", "guests", "total_cents"],
		sort: "-starts_at",
	},
	{ collection: "yachts", columns: ["name", "status", "marina", "charter_types", "max_guests", "owner"], sort: "name" },
	{ collection: "media", columns: ["file", "yacht", "kind", "category", "status", "progress"], sort: "-date_created" },
	{
		collection: "blocks",
		columns: ["kind", "yacht", "crew_member", "starts_at", "ends_at", "source"],
		sort: "-starts_at",
	},
	{ collection: "customers", columns: ["first_name", "last_name", "email", "phone", "locale"], sort: "last_name" },
	{
		collection: "payments",
		columns: ["processed_at", "booking", "kind", "status", "amount_cents", "currency", "provider"],
		sort: "-processed_at",
	},
	{
		collection: "rates",
		columns: ["yacht", "charter_type", "unit", "amount_cents", "valid_from", "valid_to"],
		sort: "yacht",
	},
	{ collection: "extras", columns: ["name", "category", "price_cents", "unit", "mandatory", "status"], sort: "sort" },
	{
		collection: "maintenance_jobs",
		columns: ["title", "yacht", "type", "severity", "status", "starts_at"],
		sort: "-starts_at",
	},
	{ collection: "pages", columns: ["title", "slug", "status", "date_updated"], sort: "title" },
];

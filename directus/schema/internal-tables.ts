/**
 * Tables that the database's guarantees make for themselves (`database/*.sql`). Directus must not offer them to anybody,
 * administrators included: its setting DB_EXCLUDE_TABLES names them, and the two that it excludes by itself.
 */
export const internalTables = [
	"booking_moves",
	"charge_moves",
	"earlier_intents",
	"effects",
	"harborsmith_applied",
	"idempotency_keys",
	"legal_limit_defaults",
	"occupations",
	"outbox",
	"price_offers",
	"sign_in_attempts",
	"webhook_inbox",
];

export const excludedTables = ["spatial_ref_sys", "sysdiagrams", ...internalTables].join(",");

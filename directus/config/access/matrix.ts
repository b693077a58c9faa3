/**
 * The permission matrix as the company agreed it, kept apart from the policies so that a test can hold one against the
 * other. C, R, U, D: create, read, update, delete any row; small letters: some rows only, by filter or validation.
 */
const table = `
collection                     customer   owner      crew       captain    staff      manager    marketer   compliance worker     storefront
bookings                       r          r          r          r          CRU        CRU        -          RU         R          -
booking_lines                  r          r          -          -          CRUD       CRUD       -          R          R          -
booking_events                 -          -          -          -          R          R          -          R          -          -
blocks                         -          r          -          -          CRUD       CRUD       -          R          -          -
yachts                         r          r          r          r          CRU        CRU        RU         R          R          r
yachts_translations            r          r          r          r          CRUD       CRUD       CRUD       R          R          r
media                          r          r          r          r          CRUD       CRUD       CRUD       R          RU         r
marinas                        r          r          r          r          CRU        CRU        R          R          R          r
marinas_translations           r          r          r          r          CRUD       CRUD       R          -          R          r
maintenance_jobs               -          r          -          -          CRU        CRU        -          R          -          -
maintenance_plans              -          r          -          -          CRU        CRUD       -          R          -          -
meter_readings                 -          r          -          Cr         CRU        CRU        -          R          -          -
customers                      ru         -          -          r          CRU        CRU        -          R          R          -
owners                         -          r          -          -          R          CRU        -          R          -          -
crew_members                   -          -          r          r          CRU        CRU        -          R          R          -
crew_assignments               -          -          ru         ru         CRUD       CRUD       -          R          R          -
crew_credentials               -          -          r          r          CRU        CRU        -          CRU        -          -
rates                          -          r          -          -          R          CRUD       -          -          -          -
rate_rules                     -          -          -          -          R          CRUD       -          -          -          -
extras                         -          -          -          -          R          CRUD       -          R          -          r
extras_yachts                  -          -          -          -          R          CRUD       -          -          -          -
extras_translations            -          -          -          -          R          CRUD       -          -          -          r
tax_rates                      -          -          -          -          R          CRUD       -          -          -          -
promo_codes                    -          -          -          -          R          CRUD       -          R          -          -
cancellation_policies          -          -          -          -          R          CRUD       -          -          -          -
charges                        r          r          -          -          R          R          -          R          R          -
payments                       r          r          -          -          CR         CR         -          R          R          -
vouchers                       -          -          -          -          R          CRUD       -          -          -          -
pages                          r          r          r          r          R          R          CRUD       -          -          r
pages_translations             r          r          r          r          R          R          CRUD       -          -          r
articles                       r          r          r          r          R          R          CRUD       -          -          r
articles_translations          r          r          r          r          R          R          CRUD       -          -          r
faqs                           r          r          r          r          R          R          CRUD       -          -          r
faqs_translations              r          r          r          r          R          R          CRUD       -          -          r
testimonials                   r          r          r          r          R          R          CRUD       -          -          r
testimonials_translations      r          r          r          r          R          R          CRUD       -          -          r
navigation                     r          r          r          r          R          R          CRUD       -          -          r
navigation_translations        r          r          r          r          R          R          CRUD       -          -          r
redirects                      r          r          r          r          R          R          CRUD       -          -          r
site_settings                  -          -          -          -          R          CRU        -          R          R          R
site_settings_translations     -          -          -          -          R          CRU        -          -          R          R
legal_limits                   -          -          -          -          R          CRUD       -          CRU        -          -
languages                      R          R          R          R          R          R          R          R          R          R
documents                      r          r          -          -          CRU        CRU        -          CRU        -          -
reviews                        r          r          r          r          RU         RU         RU         -          -          r
messages                       r          -          -          -          CRU        CRU        -          -          -          -
notifications                  -          -          -          -          R          R          -          -          CRU        -
damage_reports                 -          -          Cr         Cr         CRU        CRU        -          R          -          -
damage_reports_directus_files  -          -          -          -          CRUD       CRUD       -          -          -          -
calendar_feeds                 -          -          -          -          CRU        CRUD       -          -          R          -
waitlist_entries               -          -          -          -          CRUD       CRUD       -          -          -          -
directus_activity              -          r          r          r          r          r          r          r          -          -
directus_collections           -          R          R          R          R          R          R          R          -          -
directus_comments              -          Crud       Crud       Crud       Crud       Crud       Crud       Crud       -          -
directus_dashboards            -          -          -          -          R          CRUD       -          R          -          -
directus_fields                -          R          R          R          R          R          R          R          -          -
directus_files                 -          -          r          r          CRU        CRUD       Crud       R          RU         r
directus_folders               -          -          R          R          R          CRUD       R          R          -          -
directus_notifications         -          ru         ru         ru         ru         ru         ru         ru         -          -
directus_panels                -          -          -          -          R          CRUD       -          R          -          -
directus_presets               -          Crud       Crud       Crud       Crud       Crud       Crud       Crud       -          -
directus_relations             -          R          R          R          R          R          R          R          -          -
directus_revisions             -          -          -          -          r          r          r          r          -          -
directus_roles                 -          r          r          r          r          r          r          r          -          -
directus_settings              -          R          R          R          R          R          R          R          -          -
directus_shares                -          r          r          r          r          r          r          r          -          -
directus_translations          -          R          R          R          R          R          R          R          -          -
directus_users                 ru         ru         ru         ru         ru         ru         ru         ru         -          -
directus_versions              -          -          -          -          -          -          crud       -          -          -
`;

export interface Cell {
	collection: string;
	role: string;
	/** Letters as above; empty when the role may do nothing. */
	may: string;
}

/** Every cell of the matrix. */
export function matrixCells(): Cell[] {
	const [head, ...rows] = table
		.trim()
		.split("\n")
		.map((line) => line.split(/\s+/));
	const [, ...roles] = head ?? [];
	return rows.flatMap(([collection = "", ...cells]) =>
		roles.map((role, index) => ({ collection, role, may: (cells[index] ?? "-").replace("-", "") })),
	);
}

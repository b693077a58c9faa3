import { only, type Policy, read, update } from "../grant.ts";
import { me, of, ownBooking } from "../rules.ts";
import { publicGrants } from "./public.ts";

export const tripFields = [
	"id",
	"number",
	"status",
	"payment_status",
	"charter_type",
	"yacht",
	"starts_at",
	"ends_at",
	"starts_on",
	"ends_on",
	"starts_local",
	"ends_local",
	"starts_week_from",
	"starts_day_from",
	"starts_day_until",
	"ends_day_from",
	"ends_day_until",
	"guests",
	"date_created",
];
export const amountFields = [
	"currency",
	"subtotal_cents",
	"discount_cents",
	"tax_cents",
	"total_cents",
	"paid_cents",
	"refunded_cents",
	"due_now_cents",
	"balance_due_at",
	"security_deposit_cents",
	"deposit_status",
];
export const lineFields = only("booking_lines", [
	"id",
	"booking",
	"kind",
	"label",
	"unit",
	"quantity",
	"unit_cents",
	"amount_cents",
	"sort",
]);
export const chargeFields = only("charges", [
	"id",
	"booking",
	"purpose",
	"state",
	"amount_cents",
	"currency",
	"paid_cents",
	"refunded_cents",
	"refunding_cents",
	"paid_at",
]);
export const paymentFields = only("payments", [
	"id",
	"booking",
	"charge",
	"kind",
	"status",
	"amount_cents",
	"currency",
	"processed_at",
]);

const bookingFields = only("bookings", [
	...tripFields,
	...amountFields,
	"customer",
	"hold_expires_at",
	"hold_extended",
	"policy",
	"special_requests",
	"cancellation_reason",
	"cancellation_code",
	"confirmed_at",
	"cancelled_at",
	"checked_in_at",
	"checked_out_at",
	"lines",
	"charges",
	"payments",
	"locale",
]);
const personFields = [
	"first_name",
	"last_name",
	"phone",
	"locale",
	"experience",
	"emergency_contact_name",
	"emergency_contact_phone",
];

export const customer: Policy = {
	name: "customer",
	description: "A guest with an account: their own bookings, payments and details.",
	icon: "person",
	app_access: false,
	admin_access: false,
	grants: [
		...publicGrants,
		read("bookings", { where: ownBooking, fields: bookingFields }),
		read("booking_lines", { where: of("booking", ownBooking), fields: lineFields }),
		read("charges", { where: of("booking", ownBooking), fields: chargeFields }),
		read("payments", { where: of("booking", ownBooking), fields: paymentFields }),
		read("customers", {
			where: { user: me },
			fields: only("customers", ["id", "email", "user", "bookings", ...personFields]),
		}),
		update("customers", { where: { user: me }, fields: personFields }),
		read("documents", {
			where: { _or: [{ customer: { user: me } }, of("booking", ownBooking)] },
			fields: only("documents", ["id", "subject", "booking", "customer", "type", "title", "status", "expires_at"]),
		}),
		read("messages", {
			where: of("booking", ownBooking),
			fields: only("messages", ["id", "booking", "direction", "channel", "body", "read_at", "date_created"]),
		}),
		read("directus_users", { where: { id: me }, fields: ["id", "first_name", "last_name", "email", "language"] }),
		update("directus_users", { where: { id: me }, fields: ["first_name", "last_name", "language"] }),
	],
};

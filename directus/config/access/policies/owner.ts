import { only, type Policy, read } from "../grant.ts";
import { isActive, me, of, ownedYacht } from "../rules.ts";
import { amountFields, chargeFields, lineFields, paymentFields, tripFields } from "./customer.ts";
import { publicGrants } from "./public.ts";

const ownBookings = of("yacht", ownedYacht);
const statementFields = [
	"source",
	"confirmed_at",
	"cancelled_at",
	"checked_in_at",
	"checked_out_at",
	"lines",
	"charges",
	"payments",
	"blocks",
	"documents",
];
/** Grants that an owner has in a wider form than the public. */
const widened = ["yachts", "yachts_translations", "media", "reviews"];

export const owner: Policy = {
	name: "owner",
	description: "A yacht's owner: their yachts, what these earn and what is done to them, but not who the guests are.",
	icon: "badge",
	app_access: true,
	admin_access: false,
	grants: [
		...publicGrants.filter(({ collection }) => !widened.includes(collection)),
		read("yachts", { where: { _or: [ownedYacht, isActive] } }),
		read("yachts_translations", { where: { _or: [of("yachts_id", ownedYacht), of("yachts_id", isActive)] } }),
		read("media", { where: { _or: [ownBookings, of("yacht", isActive)] } }),
		read("reviews", {
			where: { _or: [{ status: { _eq: "published" } }, ownBookings] },
			fields: only("reviews", [
				"id",
				"yacht",
				"author_name",
				"rating",
				"title",
				"body",
				"published_at",
				"reply",
				"status",
			]),
		}),
		read("bookings", {
			where: ownBookings,
			fields: only("bookings", [...tripFields, ...amountFields, ...statementFields]),
		}),
		read("booking_lines", { where: of("booking", ownBookings), fields: lineFields }),
		read("charges", { where: of("booking", ownBookings), fields: [...chargeFields, "provider"] }),
		read("payments", { where: of("booking", ownBookings), fields: [...paymentFields, "provider"] }),
		read("blocks", {
			where: ownBookings,
			fields: only("blocks", [
				...["id", "yacht", "kind", "starts_at", "ends_at", "starts_local", "ends_local"],
				...["booking", "resource_kind", "source"],
			]),
		}),
		read("owners", { where: { user: me } }),
		read("rates", { where: ownBookings }),
		read("maintenance_jobs", { where: ownBookings }),
		read("maintenance_plans", { where: ownBookings }),
		read("meter_readings", { where: ownBookings }),
		read("documents", { where: ownBookings }),
	],
};

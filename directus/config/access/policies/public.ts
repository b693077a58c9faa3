import { only, type Policy, read } from "../grant.ts";
import { isActive, isPublished, of, published } from "../rules.ts";

export const publicYachtFields = only("yachts", [
	"id",
	"slug",
	"name",
	"status",
	"marina",
	"timezone",
	"manufacturer",
	"model",
	"year",
	"length_ft",
	"beam_ft",
	"draft_ft",
	"cabins",
	"bathrooms",
	"charter_types",
	"max_guests",
	"instant_booking",
	"currency",
	"features",
	"description",
	"translations",
	"media",
	"sort",
]);
export const publicMediaFields = only("media", [
	"id",
	"yacht",
	"kind",
	"category",
	"alt",
	"caption",
	"status",
	"width",
	"height",
	"duration_s",
	"blur",
	"poster",
	"renditions",
	"is_primary",
	"sort",
	"date_created",
]);
const publicReviewFields = only("reviews", [
	"id",
	"yacht",
	"author_name",
	"rating",
	"title",
	"body",
	"locale",
	"published_at",
	"reply",
	"status",
]);

export const readyMedia = { _and: [{ status: { _eq: "ready" } }, of("yacht", isActive)] };

/** What anybody may see: published content and yachts that are for charter. */
export const publicGrants = [
	read("yachts", { where: isActive, fields: publicYachtFields }),
	read("yachts_translations", { where: of("yachts_id", isActive) }),
	read("media", { where: readyMedia, fields: publicMediaFields }),
	read("marinas", { where: isActive }),
	read("marinas_translations", { where: of("marinas_id", isActive) }),
	read("reviews", { where: { _and: [isPublished, of("yacht", isActive)] }, fields: publicReviewFields }),
	read("pages", { where: published }),
	read("pages_translations", { where: of("pages_id", published) }),
	read("articles", { where: published }),
	read("articles_translations", { where: of("articles_id", published) }),
	...["faqs", "testimonials", "navigation"].flatMap((name) => [
		read(name, { where: isPublished }),
		read(`${name}_translations`, { where: of(`${name}_id`, isPublished) }),
	]),
	read("redirects", { where: { enabled: { _eq: true } } }),
	read("languages"),
];

export const publicPolicy: Policy = {
	name: "public",
	description: "Anybody: published content and active yachts.",
	icon: "public",
	app_access: false,
	admin_access: false,
	grants: publicGrants,
};

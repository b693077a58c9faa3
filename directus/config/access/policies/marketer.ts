import { create, manage, only, type Policy, read, readAll, remove, update } from "../grant.ts";
import { editMedia } from "../media.ts";
import { colleagueFields, colleagues, me, siteFolders } from "../rules.ts";
import { publicYachtFields } from "./public.ts";

const content = ["pages", "articles", "faqs", "testimonials", "navigation"];
const withTranslations = content.flatMap((name) => [name, `${name}_translations`]);
/** The place in the yacht's form where files are dropped. */
const uploader = ["media_upload"];
const versions = { where: { collection: { _in: ["pages", "articles"] } } };
const managed = [...withTranslations, "redirects", "media"];
/** The rows of a history hold every column, so that those of reviews are not read. One rule for both: the app looks from one to the other. */
const histories = { where: { collection: { _in: managed } } };
const siteFiles = { where: { _or: [siteFolders, { uploaded_by: me }] } };

export const marketer: Policy = {
	name: "marketer",
	description: "Content, pictures and films; nothing about guests or money.",
	icon: "campaign",
	app_access: true,
	admin_access: false,
	grants: [
		...manage(...withTranslations, "redirects", "yachts_translations"),
		...editMedia,
		read("yachts", { fields: [...publicYachtFields, ...uploader] }),
		update("yachts", { fields: only("yachts", ["description", "translations", "media", ...uploader]) }),
		...readAll("marinas", "marinas_translations", "languages"),
		read("reviews", {
			fields: only("reviews", [
				"id",
				"yacht",
				"author_name",
				"rating",
				"title",
				"body",
				"status",
				"published_at",
				"reply",
			]),
		}),
		update("reviews", { fields: ["status", "reply", "published_at"] }),
		create("directus_files"),
		read("directus_files", siteFiles),
		update("directus_files", siteFiles),
		remove("directus_files", siteFiles),
		read("directus_folders"),
		...(["read", "create", "update", "delete"] as const).map((action) => ({
			...read("directus_versions", versions),
			action,
		})),
		read("directus_activity", histories),
		read("directus_revisions", histories),
		read("directus_users", { where: colleagues, fields: colleagueFields }),
	],
};

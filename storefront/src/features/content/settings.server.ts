import * as z from "zod/mini";
import { directus } from "../../lib/api/directus.server.ts";
import { remember } from "../../lib/remember.ts";

const settingsSchema = z.object({
	data: z.object({
		company_name: z.nullish(z.string()),
		email: z.nullish(z.string()),
		phone: z.nullish(z.string()),
	}),
});

export interface SiteSettings {
	company_name: string;
	email: string | undefined;
	phone: string | undefined;
}

/** Name and contact of the company as staff set them; the project's own name while they cannot be read. */
export const siteSettings = remember(60_000, async (): Promise<SiteSettings> => {
	const query = { fields: "company_name,email,phone" };
	const answer = await directus("/items/site_settings", settingsSchema, { trusted: true, query }).catch(
		() => undefined,
	);
	return {
		company_name: answer?.data.company_name || "Harborsmith",
		email: answer?.data.email || undefined,
		phone: answer?.data.phone || undefined,
	};
});

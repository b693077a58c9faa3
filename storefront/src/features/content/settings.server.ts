import { readSingleton } from "@directus/sdk";
import { MINUTE } from "@harborsmith/domain/time";
import * as z from "zod/mini";
import { content } from "../../lib/api/content.server.ts";
import { cached } from "../../lib/cached.ts";

const settingsSchema = z.object({
	company_name: z.nullish(z.string()),
	email: z.nullish(z.string()),
	phone: z.nullish(z.string()),
	currency: z.nullish(z.string()),
});

export interface SiteSettings {
	company_name: string;
	email: string | undefined;
	phone: string | undefined;
	/** What amounts without a yacht are in, such as the highest price of a search. */
	currency: string;
}

/** Name, contact and currency of the company as staff set them; the project's own name and dollars while they cannot be read. */
export const siteSettings = cached(MINUTE, async (): Promise<SiteSettings> => {
	const query = { fields: ["company_name", "email", "phone", "currency"] };
	const found = await content()
		.request(readSingleton("site_settings", query))
		.then(settingsSchema.parse)
		.catch(() => undefined);
	return {
		company_name: found?.company_name || "Harborsmith",
		email: found?.email || undefined,
		phone: found?.phone || undefined,
		currency: found?.currency || "USD",
	};
});

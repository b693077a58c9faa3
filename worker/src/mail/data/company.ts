import { readSingleton } from "@directus/sdk";
import { z } from "zod";
import type { Directus } from "../../directus.ts";

const text = z
	.string()
	.nullish()
	.transform((value) => value?.trim() || null);

const companySchema = z.object({
	company_name: text.transform((name) => name ?? "Harborsmith"),
	legal_name: text,
	email: text,
	phone: text,
	address: text,
	locale: text,
});

/** Who writes the letters, as `site_settings` has it. */
export type Company = z.infer<typeof companySchema>;

export async function readCompany(directus: Directus): Promise<Company> {
	const fields = Object.keys(companySchema.shape);
	return companySchema.parse(await directus.request(readSingleton("site_settings", { fields })));
}

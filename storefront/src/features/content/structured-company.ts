import type { SiteSettings } from "./settings.server.ts";

/** schema.org organisation of the start page. */
export function structuredCompany(settings: SiteSettings, site: string): object {
	return {
		"@context": "https://schema.org",
		"@type": "Organization",
		name: settings.company_name,
		url: site,
		logo: `${site}/favicon.svg`,
		email: settings.email,
		telephone: settings.phone,
	};
}

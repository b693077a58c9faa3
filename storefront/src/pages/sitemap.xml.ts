import type { APIRoute } from "astro";
import { env } from "../env.ts";
import { pageSlugs } from "../features/content/pages.server.ts";
import { sitemap } from "../features/content/sitemap.ts";
import { allYachtSlugs } from "../features/fleet/all-yachts.server.ts";

const fixed = ["/", "/fleet", "/faq"];

export const GET: APIRoute = async () => {
	const [yachts, pages] = await Promise.all([allYachtSlugs(), pageSlugs().catch(() => [])]);
	const paths = [...fixed, ...yachts.map((slug) => `/yachts/${slug}`), ...pages.map((slug) => `/${slug}`)];
	const headers = { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, max-age=600" };
	return new Response(sitemap(env().STOREFRONT_URL, [...new Set(paths)]), { headers });
};

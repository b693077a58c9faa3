import type { APIRoute } from "astro";
import { env } from "../env.ts";

const rules = ["User-agent: *", "Disallow: /book/", "Disallow: /booking/", "Disallow: /account", "Disallow: /es/book/"];
const more = ["Disallow: /es/booking/", "Disallow: /es/account", "Disallow: /fleet?", "Disallow: /es/fleet?"];

export const GET: APIRoute = () => {
	const lines = [...rules, ...more, "", `Sitemap: ${env().STOREFRONT_URL}/sitemap.xml`, ""];
	return new Response(lines.join("\n"), { headers: { "Content-Type": "text/plain; charset=utf-8" } });
};

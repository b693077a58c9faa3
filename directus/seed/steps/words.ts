import type { DateTime } from "luxon";
import type { Client } from "pg";
import { faqs, pages, testimonials } from "../data/content.ts";
import { idOf } from "../ids.ts";
import { insert } from "../insert.ts";

/** Pages, questions, testimonials and the site's navigation, in English and Spanish. */
export async function seedWords(client: Client, today: DateTime): Promise<void> {
	const published_at = today.minus({ months: 6 }).toISO();
	await insert(
		client,
		"pages",
		pages.map(({ slug, en }) => ({ id: idOf(`page ${slug}`), slug, ...en, status: "published", published_at })),
	);
	await insert(
		client,
		"pages_translations",
		pages.map(({ slug, es }) => ({
			id: idOf(`page ${slug} es`),
			pages_id: idOf(`page ${slug}`),
			languages_code: "es-ES",
			...es,
		})),
	);
	await insert(
		client,
		"faqs",
		faqs.map(({ category, en: [question, answer] }, sort) => ({
			id: idOf(`faq ${sort}`),
			category,
			question,
			answer,
			status: "published",
			sort,
		})),
	);
	await insert(
		client,
		"faqs_translations",
		faqs.map(({ es: [question, answer] }, sort) => ({
			id: idOf(`faq ${sort} es`),
			faqs_id: idOf(`faq ${sort}`),
			languages_code: "es-ES",
			question,
			answer,
		})),
	);
	await insert(
		client,
		"testimonials",
		testimonials.map(({ author, role, yacht, rating, quote }, sort) => ({
			id: idOf(`testimonial ${sort}`),
			author,
			author_role: role,
			yacht: idOf(`yacht ${yacht}`),
			rating,
			quote,
			status: "published",
			sort,
		})),
	);
	await insert(
		client,
		"testimonials_translations",
		testimonials.map(({ es, es_role }, sort) => ({
			id: idOf(`testimonial ${sort} es`),
			testimonials_id: idOf(`testimonial ${sort}`),
			languages_code: "es-ES",
			quote: es,
			author_role: es_role,
		})),
	);
	const links = pages.map(({ slug, en }, sort) => ({
		id: idOf(`navigation ${slug}`),
		label: en.title,
		placement: slug === "about" ? "footer" : "legal",
		page: idOf(`page ${slug}`),
		status: "published",
		sort,
	}));
	await insert(client, "navigation", links);
	await insert(
		client,
		"navigation_translations",
		pages.map(({ slug, es }) => ({
			id: idOf(`navigation ${slug} es`),
			navigation_id: idOf(`navigation ${slug}`),
			languages_code: "es-ES",
			label: es.title,
		})),
	);
}

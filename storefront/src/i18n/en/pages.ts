export const pages = {
	"faq.title": "Questions guests ask",
	"faq.lead": "Short answers. If yours is missing, write or call: a person reads it.",
	"page.updated": "Last changed {date}",
	"page.contents": "On this page",
} as const;

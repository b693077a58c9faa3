const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", nbsp: " " };

/** The words of a piece of HTML, for structured data and descriptions. */
export function plainText(html: string): string {
	return html
		.replace(/<[^>]*>/g, " ")
		.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_whole, name: string) => entities[name] ?? "")
		.replace(/\s+/g, " ")
		.trim();
}

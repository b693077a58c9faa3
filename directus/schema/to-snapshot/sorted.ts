/** Sorts the keys of every object inside `value`, as Directus does before it prints a snapshot. */
export function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== "object" || value === null) return value;
	const entries = Object.entries(value).filter(([, item]) => item !== undefined);
	return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, sorted(item)]));
}

/** Names of a row or field in both languages, as Directus stores them. */
export function labelTranslations(label: { en: string; es: string }): { language: string; translation: string }[] {
	return [
		{ language: "en-US", translation: label.en },
		{ language: "es-ES", translation: label.es },
	];
}

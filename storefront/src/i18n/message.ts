export type Values = Record<string, string | number>;

const plural = /\{(\w+), plural,((?:\s*=?\w+ \{[^{}]*\})+)\s*\}/g;
const rules = new Map<string, Intl.PluralRules>();

function category(count: number, locale: string): string {
	let found = rules.get(locale);
	if (!found) {
		found = new Intl.PluralRules(locale);
		rules.set(locale, found);
	}
	return found.select(count);
}

/**
 * Fills a message in ICU's notation: `{name}` and `{count, plural, one {# guest} other {# guests}}`.
 * A value that is not given stays visible as its placeholder; one that ends with a full stop, as `8:00 a.m.`, ends the
 * sentence as well.
 */
export function formatMessage(message: string, values: Values, locale: string): string {
	return message
		.replace(plural, (whole, name: string, branches: string) => {
			const count = Number(values[name]);
			if (Number.isNaN(count)) return whole;
			const found = new Map([...branches.matchAll(/(=?\w+) \{([^{}]*)\}/g)].map((branch) => [branch[1], branch[2]]));
			const text = found.get(`=${count}`) ?? found.get(category(count, locale)) ?? found.get("other") ?? "";
			return text.replaceAll("#", new Intl.NumberFormat(locale).format(count));
		})
		.replace(/\{(\w+)\}(\.(?!\.))?/g, (whole, name: string, stop = "") => {
			const value = values[name];
			if (value === undefined) return whole;
			const text = String(value);
			return text.endsWith(".") ? text : text + stop;
		});
}

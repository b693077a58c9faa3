/** The texts of a group of the common catalogue, under keys of the site's: `NOT_FOUND` is `error.NOT_FOUND`. */
export const underKey = <Group extends string, Texts extends Record<string, string>>(group: Group, texts: Texts) =>
	Object.fromEntries(Object.entries(texts).map(([key, text]) => [`${group}.${key}`, text])) as {
		[Key in keyof Texts & string as `${Group}.${Key}`]: string;
	};

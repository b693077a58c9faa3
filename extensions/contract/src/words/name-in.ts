/** The name of a thing in a table of names; a thing of somebody else's, such as a collection they added, as it calls itself. */
export const nameIn = (names: Readonly<Record<string, string>>, thing: string): string =>
	Object.hasOwn(names, thing) ? (names[thing] ?? thing) : thing;

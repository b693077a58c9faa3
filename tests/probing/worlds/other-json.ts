const word = (): string => `zq${Math.random().toString(36).slice(2, 12)}`;

/** The same shape with something else in every place, so that a path into it leads to another value. Lists differ in length. */
export function otherJson(value: unknown): unknown {
	if (Array.isArray(value)) return [...value.map(otherJson), value.length > 0 ? otherJson(value[0]) : word()];
	if (typeof value === "object" && value !== null)
		return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, otherJson(part)]));
	if (typeof value === "number") return value + 1 + Math.floor(Math.random() * 900);
	return typeof value === "boolean" ? !value : word();
}

/** The places of a structured value where plain ones stand, by the paths of Directus's function `json`. */
export function pathsInto(value: unknown, path = ""): { path: string; value: string | number | boolean }[] {
	if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
		return path === "" ? [] : [{ path, value }];
	if (Array.isArray(value)) return value.slice(0, 3).flatMap((part, index) => pathsInto(part, `${path}[${index}]`));
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([key, part]) =>
		/^\w+$/.test(key) ? pathsInto(part, path === "" ? key : `${path}.${key}`) : [],
	);
}

import type { Query } from "./query-shapes.ts";

/** A query written into an address: objects as JSON text, or with brackets as browsers' forms do. */
export function address(path: string, query: Query, style: "json" | "brackets"): string {
	const parts = Object.entries(query).flatMap(([name, value]) =>
		style === "json" ? asJson(name, value) : inBrackets(name, value),
	);
	return parts.length === 0 ? path : `${path}${path.includes("?") ? "&" : "?"}${parts.join("&")}`;
}

/** Halves of surrogate pairs cannot be encoded. */
export const encoded = (text: string): string => encodeURIComponent(text.replace(/\p{Cs}/gu, "\ufffd"));

const asJson = (name: string, value: unknown): string[] => {
	if (Array.isArray(value) && value.every((entry) => typeof entry === "string"))
		return [`${encoded(name)}=${encoded(value.join(","))}`];
	return [`${encoded(name)}=${encoded(typeof value === "object" ? JSON.stringify(value) : String(value))}`];
};

const inBrackets = (name: string, value: unknown): string[] => {
	if (typeof value !== "object" || value === null) return [`${encoded(name)}=${encoded(String(value))}`];
	return Object.entries(value).flatMap(([key, inner]) => inBrackets(`${name}[${key}]`, inner));
};

import { createHash } from "node:crypto";

const canonical = (value: unknown): unknown => {
	if (Array.isArray(value)) return value.map(canonical);
	if (value === null || typeof value !== "object") return value;
	const entries = Object.entries(value).filter(([, field]) => field !== undefined);
	entries.sort(([left], [right]) => (left < right ? -1 : 1));
	return Object.fromEntries(entries.map(([name, field]) => [name, canonical(field)]));
};

/** The same hash for the same request, whatever the order of its fields. */
export const requestHash = (request: unknown): string =>
	createHash("sha256")
		.update(JSON.stringify(canonical(request)) ?? "undefined")
		.digest("hex");

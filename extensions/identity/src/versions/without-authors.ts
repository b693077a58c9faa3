import { isObject } from "@harborsmith/kit";

/** A version's change without the marks of who made each part of it and when. */
export function withoutAuthors(change: Record<string, unknown>): Record<string, unknown> {
	const clean = (value: unknown): unknown =>
		Array.isArray(value) ? value.map(clean) : isObject(value) ? withoutAuthors(value) : value;
	return Object.fromEntries(
		Object.entries(change)
			.filter(([key]) => key !== "_user" && key !== "_date")
			.map(([key, value]) => [key, clean(value)]),
	);
}

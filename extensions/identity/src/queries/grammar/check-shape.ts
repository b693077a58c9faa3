import { refuseInput } from "./refuse-input.ts";

export interface ShapeLimits {
	/** Lists and objects inside each other. */
	depth: number;
	/** Values, names of objects not counted. */
	values: number;
}

/**
 * Whatever came as JSON, before anything walks it by recursion: bounded in depth and number, and without the NUL
 * character, which Postgres, file names and password hashes refuse.
 * @throws INVALID_INPUT
 */
export function checkShape(input: unknown, field: string, limits: ShapeLimits): void {
	let level: unknown[] = [input];
	let count = 0;
	for (let depth = 0; level.length > 0; depth += 1) {
		if (depth > limits.depth) refuseInput(field, `is nested deeper than ${limits.depth}`);
		count += level.length;
		if (count > limits.values) refuseInput(field, `has more than ${limits.values} values`);
		const next: unknown[] = [];
		for (const value of level) {
			if (typeof value === "string" && value.includes("\0")) refuseInput(field, "must not contain control characters");
			if (typeof value !== "object" || value === null) continue;
			for (const inner of Array.isArray(value) ? value : entriesOf(value, field)) next.push(inner);
		}
		level = next;
	}
}

function entriesOf(value: object, field: string): unknown[] {
	return Object.entries(value).map(([key, inner]) => {
		if (key.includes("\0")) refuseInput(field, "must not contain control characters");
		return inner;
	});
}

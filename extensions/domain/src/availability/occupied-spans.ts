import { MINUTE } from "../time/units.ts";
import type { Occupied, Yacht } from "../types.ts";

/** Disjoint spans, ascending. A charter `[start, end)` is refused when it overlaps one of them. */
export interface OccupiedSpans {
	count: number;
	from: Float64Array;
	to: Float64Array;
}

/**
 * What a charter of this yacht may not touch: every occupation widened by the larger of the facing buffers. Merging is
 * safe because a charter overlaps the union exactly when it overlaps one of the parts.
 */
export function occupiedSpans(
	yacht: Pick<Yacht, "buffer_before_min" | "buffer_after_min">,
	occupied: readonly Occupied[],
): OccupiedSpans {
	const size = occupied.length;
	const from = new Float64Array(size);
	const to = new Float64Array(size);
	let count = 0;
	for (const row of occupied) {
		const low = row.starts_at.getTime() - Math.max(yacht.buffer_after_min, row.buffer_before_min) * MINUTE;
		const high = row.ends_at.getTime() + Math.max(yacht.buffer_before_min, row.buffer_after_min) * MINUTE;
		let at = count++;
		// Rows come nearly sorted from the database, so this insertion rarely moves anything.
		for (; at > 0 && (from[at - 1] ?? 0) > low; at--) {
			from[at] = from[at - 1] ?? 0;
			to[at] = to[at - 1] ?? 0;
		}
		from[at] = low;
		to[at] = high;
	}
	let last = -1;
	for (let i = 0; i < count; i++) {
		const low = from[i] ?? 0;
		const high = to[i] ?? 0;
		if (last >= 0 && low <= (to[last] ?? 0)) {
			if (high > (to[last] ?? 0)) to[last] = high;
		} else {
			last += 1;
			from[last] = low;
			to[last] = high;
		}
	}
	return { count: last + 1, from, to };
}

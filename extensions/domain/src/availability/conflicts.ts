import { MINUTE } from "../time/units.ts";
import type { Occupied } from "../types.ts";

/**
 * Whether two occupations of one yacht exclude each other. Between neighbours the larger of the two facing buffers is
 * kept free, not their sum; the database's lanes say the same.
 */
export function conflicts(wanted: Occupied, taken: Occupied): boolean {
	const before = Math.max(wanted.buffer_before_min, taken.buffer_after_min) * MINUTE;
	const after = Math.max(wanted.buffer_after_min, taken.buffer_before_min) * MINUTE;
	return (
		wanted.starts_at.getTime() < taken.ends_at.getTime() + before &&
		wanted.ends_at.getTime() > taken.starts_at.getTime() - after
	);
}

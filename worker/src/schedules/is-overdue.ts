import { MINUTE } from "@harborsmith/domain/time";

const toleratedMs = MINUTE;

/**
 * Whether a recurring job has stopped recurring. A worker that dies between two runs can leave a schedule without a
 * next job; a busy queue is merely late, hence two intervals and a minute of patience.
 */
export function isOverdue(input: { next_ms: number | undefined; every_ms: number; now_ms: number }): boolean {
	if (input.next_ms === undefined) return true;
	return input.now_ms - input.next_ms > 2 * input.every_ms + toleratedMs;
}
